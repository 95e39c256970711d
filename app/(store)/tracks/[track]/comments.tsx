import { fromCursor } from "@/app/(store)/library/address";
import { presentPerson } from "@/app/(store)/users/present-person";
import { CommentForm } from "@/components/comments/comment-form";
import type { CommentView } from "@/components/comments/comment-view";
import { Thread } from "@/components/comments/thread";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { listComments, type ShownComment } from "@/lib/comments/list-comments";
import * as actions from "./comment-actions";

type CommentsProps = {
  track: { id: number; hearable: boolean; producer: { id: number } };
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const A_PAGE = 20;

/** What is said below a track, and where one says something. */
export async function Comments({ track, searchParams }: CommentsProps) {
  const { comments: asked } = await searchParams;
  const cursor = typeof asked === "string" ? asked.slice(0, 500) : "";
  const ctx = await pageContext();
  const who = await viewer();
  const { rows, total, nextCursor } = await fromCursor(cursor, (from) =>
    listComments(ctx, { trackId: track.id, limit: A_PAGE, cursor: from }),
  );
  const post = actions.submitComment.bind(null, track.id);
  const desk = {
    post,
    edit: actions.submitEdit.bind(null, track.id),
    remove: actions.submitDelete.bind(null, track.id),
    report: actions.submitReport.bind(null, track.id),
    hide: actions.submitHide.bind(null, track.id),
  };
  const reader = { signedIn: who !== null, isProducer: who?.id === track.producer.id };
  const path = `/tracks/${track.id}`;
  return (
    <Section
      id="comments"
      title={total === 0 ? "Comments" : `Comments (${total.toLocaleString("en")})`}
      lead={total === 0 ? "Nobody has said anything yet. What do you hear?" : undefined}
    >
      <div className="max-w-3xl">
        {track.hearable && <CommentForm label="Your comment" submit="Comment" say={post} />}
        <ul className="mt-4">
          {rows.map(({ answers, ...comment }) => (
            <Thread
              key={comment.id}
              thread={{ ...presentComment(comment), answers: answers.map(presentComment) }}
              reader={reader}
              desk={desk}
            />
          ))}
        </ul>
        <CursorPagination
          nextHref={nextCursor && `${path}?comments=${encodeURIComponent(nextCursor)}#comments`}
          firstHref={cursor ? `${path}#comments` : null}
          label="Older comments"
        />
      </div>
    </Section>
  );
}

const presentComment = ({ author, createdAt, ...comment }: ShownComment): CommentView => {
  const person = author && presentPerson(author);
  return {
    ...comment,
    author: person && { name: person.name, href: person.href, pictureUrl: person.pictureUrl },
    createdAt: createdAt.toISOString(),
  };
};
