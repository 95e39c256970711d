"use client";

import { useState } from "react";
import { Comment } from "./comment";
import { CommentForm } from "./comment-form";
import type { CommentDesk, CommentReader, ThreadView } from "./comment-view";

/** A comment with its answers. */
export function Thread({
  thread,
  reader,
  desk,
}: {
  thread: ThreadView;
  reader: CommentReader;
  desk: CommentDesk;
}) {
  const [answering, setAnswering] = useState(false);
  return (
    <li className="grid gap-5 border-b border-line py-6">
      <Comment comment={thread} reader={reader} desk={desk} onAnswer={() => setAnswering(true)} />
      {(thread.answers.length > 0 || answering) && (
        <div className="grid gap-5 border-l border-line-strong pl-4 sm:ml-13 sm:pl-6">
          {thread.answers.map((answer) => (
            <Comment key={answer.id} comment={answer} reader={reader} desk={desk} />
          ))}
          {answering && (
            <CommentForm
              label={`Your answer to ${thread.author?.name ?? "this"}`}
              submit="Answer"
              say={(body) => desk.post(body, thread.id)}
              onDone={() => setAnswering(false)}
              autoFocus
            />
          )}
        </div>
      )}
    </li>
  );
}
