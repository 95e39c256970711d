"use client";

import { Ellipsis, EyeOff, Flag, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { useListening } from "@/components/listening/listening-provider";
import { DropdownMenu, type MenuEntry } from "@/components/ui/dropdown-menu";
import { IconButton } from "@/components/ui/icon-button";
import type { CommentDesk, CommentReader, CommentView } from "./comment-view";
import { DeleteComment } from "./delete-comment";
import { ReasonDialog, type ReasonQuestion } from "./reason-dialog";

type CommentActionsProps = {
  comment: CommentView;
  reader: CommentReader;
  desk: CommentDesk;
  onEdit: () => void;
};

/** What one does with a comment: change or take back one's own, report or hide somebody else's. */
export function CommentActions({ comment, reader, desk, onEdit }: CommentActionsProps) {
  const { askToSignIn } = useListening();
  const [question, setQuestion] = useState<ReasonQuestion | null>(null);
  const [deleting, setDeleting] = useState(false);
  const { id, isOwn, isEditable, author } = comment;

  const report = () =>
    reader.signedIn
      ? setQuestion({
          title: "Report this comment?",
          description: "Somebody of ours looks at it. Its author does not learn who reported it.",
          submit: "Report it",
          done: "Reported. Somebody will look at it.",
          act: (reason) => desk.report(id, reason),
        })
      : askToSignIn("report a comment");
  const hide = () =>
    setQuestion({
      title: "Hide this comment?",
      description: "Nobody sees it below your beat any more. Its author is told, with your reason.",
      submit: "Hide it",
      done: "The comment is hidden.",
      act: (reason) => desk.hide(id, reason),
    });

  const entries: MenuEntry[] = isOwn
    ? [
        ...(isEditable ? [{ kind: "action", label: "Edit", icon: Pencil, onSelect: onEdit } as const] : []),
        { kind: "action", label: "Delete", icon: Trash2, danger: true, onSelect: () => setDeleting(true) },
      ]
    : [
        { kind: "action", label: "Report", icon: Flag, onSelect: report },
        ...(reader.isProducer
          ? [{ kind: "action", label: "Hide", icon: EyeOff, danger: true, onSelect: hide } as const]
          : []),
      ];
  return (
    <>
      <DropdownMenu
        trigger={
          <IconButton
            icon={Ellipsis}
            size="sm"
            label={`More for the comment of ${author?.name ?? "somebody"}`}
          />
        }
        entries={entries}
      />
      <ReasonDialog question={question} onClose={() => setQuestion(null)} />
      <DeleteComment
        open={deleting}
        onClose={() => setDeleting(false)}
        remove={async () => {
          const wrong = await desk.remove(id);
          if (wrong) toast.error(wrong);
          else toast.success("Your comment is gone.");
        }}
      />
    </>
  );
}
