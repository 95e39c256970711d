import { sampleTime } from "@/lib/api/shapes";
import type { CommentRow } from "./comment";
import type { ShownComment, Thread } from "./list-comments";
import type { ListedReport } from "./list-reports";

/** What somebody has just said, as the API writes it. */
export const presentComment = (comment: CommentRow) => ({
  id: comment.id,
  track_id: comment.trackId,
  answers_to: comment.parentId,
  status: comment.status,
  body: comment.body,
  is_edited: comment.updatedAt !== null,
  created_at: sampleTime(comment.createdAt),
});

const presentShown = (comment: ShownComment) => ({
  id: comment.id,
  status: comment.status,
  body: comment.body,
  author: comment.author && { id: comment.author.id, name: comment.author.name },
  is_own: comment.isOwn,
  is_by_artist: comment.isByProducer,
  is_edited: comment.isEdited,
  created_at: sampleTime(comment.createdAt),
});

/** A comment with its answers, as everybody reads it. */
export const presentThread = ({ answers, ...comment }: Thread) => ({
  ...presentShown(comment),
  answers: answers.map(presentShown),
});

export const presentReport = ({ createdAt, ...report }: ListedReport) => ({
  ...report,
  created_at: sampleTime(createdAt),
});
