import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, sampledTime, success } from "@/lib/api/shapes";
import { CommentEdit, ModerationReason, NewComment } from "./comment-fields";
import { REPORT_STATES } from "./list-reports";

const tag = "Comments";
const ofTrack = z.object({ track: idParam });
const params = z.object({ comment: idParam });

const said = {
  id: z.int().meta({ example: 42 }),
  status: z.enum(["visible", "hidden", "deleted"]),
  body: z.string().nullable().meta({
    description: "Plain text. Null when it is hidden or deleted and has answers that stand",
  }),
  author: z.strictObject({ id: z.int(), name: z.string() }).nullable(),
  is_own: z.boolean(),
  is_by_artist: z.boolean().meta({ description: "By the producer of the track" }),
  is_edited: z.boolean(),
  created_at: sampledTime,
};

export const listComments = contract({
  id: "listComments",
  method: "GET",
  path: "/tracks/{track}/comments",
  tag,
  title: "List the comments of a track",
  description: "The newest first, each with its answers in their order.",
  auth: "bearer",
  scope: "community:read",
  params: ofTrack,
  query: cursorQuery,
  answer: success(
    cursorPageOf(z.strictObject({ ...said, answers: z.array(z.strictObject(said)) })).extend({
      total: z.int().meta({ description: "Comments and answers that everybody sees" }),
    }),
  ),
  errors: [],
});

const Comment = z
  .strictObject({
    id: said.id,
    track_id: z.int(),
    answers_to: z.int().nullable(),
    status: said.status,
    body: z.string(),
    is_edited: z.boolean(),
    created_at: sampledTime,
  })
  .meta({ id: "Comment" });

export const postComment = contract({
  id: "postComment",
  method: "POST",
  path: "/tracks/{track}/comments",
  tag,
  title: "Comment on a track",
  description: "At most 5 a minute and 100 a day, and not the same twice within a minute.",
  auth: "bearer",
  scope: "community:write",
  params: ofTrack,
  body: NewComment,
  answer: success(Comment),
  errors: ["plan_required", "exclusive_sold", "comment_duplicate", "thread_full"],
  idempotent: true,
});

export const editComment = contract({
  id: "editComment",
  method: "PATCH",
  path: "/comments/{comment}",
  tag,
  title: "Edit a comment",
  description: "Your own, for 15 minutes, until somebody reports it.",
  auth: "bearer",
  scope: "community:write",
  params,
  body: CommentEdit,
  answer: success(Comment),
  errors: ["plan_required", "comment_locked"],
});

const Deleted = z.strictObject({ id: z.int().meta({ example: 42 }), deleted: z.literal(true) });

export const deleteComment = contract({
  id: "deleteComment",
  method: "DELETE",
  path: "/comments/{comment}",
  tag,
  title: "Delete a comment",
  description: "Your own. Its words are not kept; answers to it stay.",
  auth: "bearer",
  scope: "community:write",
  params,
  answer: success(Deleted),
  errors: ["plan_required"],
});

export const reportComment = contract({
  id: "reportComment",
  method: "POST",
  path: "/comments/{comment}/report",
  tag,
  title: "Report a comment",
  description: "Tells the platform's own people that it breaks the rules. Once a person.",
  auth: "bearer",
  scope: "community:write",
  params,
  body: ModerationReason,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), reported: z.literal(true) })),
  errors: ["own_comment", "already_reported"],
});

export const hideComment = contract({
  id: "hideComment",
  method: "POST",
  path: "/comments/{comment}/hide",
  tag,
  title: "Hide a comment below your track",
  description: "Its author is told why.",
  auth: "bearer",
  scope: "artist:write",
  params,
  body: ModerationReason,
  answer: success(z.strictObject({ id: z.int().meta({ example: 42 }), hidden: z.literal(true) })),
  errors: ["not_a_producer"],
});

export const listCommentReports = contract({
  id: "listCommentReports",
  method: "GET",
  path: "/admin/comment-reports",
  tag: "Administration",
  title: "List reports of comments",
  description: "The newest first.",
  auth: "bearer",
  scope: "admin:read",
  query: cursorQuery.extend({ status: z.enum(REPORT_STATES).optional() }),
  answer: success(
    cursorPageOf(
      z.strictObject({
        id: z.int().meta({ example: 42 }),
        status: z.enum(REPORT_STATES),
        reason: z.string(),
        reporter: z.strictObject({ id: z.int(), name: z.string() }),
        comment: z.strictObject({ id: z.int(), body: z.string(), status: said.status }),
        author: z.strictObject({ id: z.int(), name: z.string() }),
        track: z.strictObject({ id: z.int(), title: z.string() }),
        created_at: sampledTime,
      }),
    ),
  ),
  errors: ["forbidden"],
});

const ofReport = z.object({ report: idParam });
const Decided = z.strictObject({
  id: z.int().meta({ example: 42 }),
  status: z.enum(["upheld", "dismissed"]),
});

export const upholdCommentReport = contract({
  id: "upholdCommentReport",
  method: "POST",
  path: "/admin/comment-reports/{report}/uphold",
  tag: "Administration",
  title: "Uphold a report",
  description: "Hides the comment, tells its author, and settles its other open reports.",
  auth: "bearer",
  scope: "admin:write",
  params: ofReport,
  answer: success(Decided),
  errors: ["forbidden", "report_decided"],
});

export const dismissCommentReport = contract({
  id: "dismissCommentReport",
  method: "POST",
  path: "/admin/comment-reports/{report}/dismiss",
  tag: "Administration",
  title: "Dismiss a report",
  description: "The comment stands, and its other open reports are settled with it.",
  auth: "bearer",
  scope: "admin:write",
  params: ofReport,
  answer: success(Decided),
  errors: ["forbidden", "report_decided"],
});
