"use client";

import { EyeOff } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Tag } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { CommentActions } from "./comment-actions";
import { CommentForm } from "./comment-form";
import type { CommentDesk, CommentReader, CommentView } from "./comment-view";

type CommentProps = {
  comment: CommentView;
  reader: CommentReader;
  desk: CommentDesk;
  /** Opens the answer's form; left out where there is none to be given. */
  onAnswer?: () => void;
};

/** What somebody said. Its text is text: nothing in it is ever markup or a link. */
export function Comment({ comment, reader, desk, onAnswer }: CommentProps) {
  const [editing, setEditing] = useState(false);
  const { id, status, body, author, createdAt, isEdited, isByProducer, hiddenBecause } = comment;
  if (!author || body === null)
    return (
      <p className="py-1 text-muted italic">
        {status === "deleted" ? "This comment was deleted." : "This comment was hidden."}
      </p>
    );
  return (
    <article className="flex gap-3 sm:gap-4">
      <Avatar name={author.name} src={author.pictureUrl} />
      <div className="min-w-0 grow">
        <div className="flex items-start gap-3">
          <p className="flex min-h-9 min-w-0 grow flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link href={author.href} className="truncate font-semibold underline-offset-4 hover:underline">
              {author.name}
            </Link>
            {isByProducer && <Tag>Producer</Tag>}
            <span className="text-sm text-muted">
              <DateTime value={createdAt} show="datetime" />
              {isEdited && ", edited"}
            </span>
          </p>
          <CommentActions comment={comment} reader={reader} desk={desk} onEdit={() => setEditing(true)} />
        </div>
        {hiddenBecause && (
          <p className="mb-2 flex items-start gap-2 text-sm text-caution">
            <EyeOff aria-hidden className="mt-0.5 size-4 shrink-0" />
            Only you see this: it was hidden. {hiddenBecause}
          </p>
        )}
        {editing ? (
          <CommentForm
            label="Your comment"
            submit="Save"
            text={body}
            say={(text) => desk.edit(id, text)}
            onDone={() => setEditing(false)}
            autoFocus
          />
        ) : (
          <p className="prose-measure break-words whitespace-pre-line">{body}</p>
        )}
        {onAnswer && !editing && status === "visible" && (
          <Button variant="quiet" size="sm" className="mt-1.5 -ml-3" onClick={onAnswer}>
            Answer<span className="sr-only"> {author.name}</span>
          </Button>
        )}
      </div>
    </article>
  );
}
