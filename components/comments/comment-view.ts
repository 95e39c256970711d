/** A comment as the page shows it. */
export type CommentView = {
  id: number;
  status: "visible" | "hidden" | "deleted";
  /** Null, like `author`, when only its answers keep its place. */
  body: string | null;
  author: { name: string; href: string; pictureUrl: string | null } | null;
  hiddenBecause: string | null;
  isOwn: boolean;
  isEditable: boolean;
  isByProducer: boolean;
  isEdited: boolean;
  /** ISO. */
  createdAt: string;
};
export type ThreadView = CommentView & { answers: CommentView[] };

/** What one does with comments. Each answers what is wrong, or null. */
export type CommentDesk = {
  post(body: string, answers: number | null): Promise<string | null>;
  edit(commentId: number, body: string): Promise<string | null>;
  remove(commentId: number): Promise<string | null>;
  report(commentId: number, reason: string): Promise<string | null>;
  hide(commentId: number, reason: string): Promise<string | null>;
};

/** Who looks: whether they may say something, and whether the track is theirs. */
export type CommentReader = { signedIn: boolean; isProducer: boolean };
