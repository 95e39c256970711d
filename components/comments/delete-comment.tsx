"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before somebody takes back what they said. */
export function DeleteComment({
  open,
  onClose,
  remove,
}: {
  open: boolean;
  onClose: () => void;
  remove: () => Promise<void>;
}) {
  const [pending, setPending] = useState(false);
  async function agree() {
    setPending(true);
    await remove().finally(() => setPending(false));
    onClose();
  }
  return (
    <Dialog
      title="Delete your comment?"
      description="Its words are gone for good. Answers to it stay."
      open={open}
      onOpenChange={(next) => next || onClose()}
    >
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose} disabled={pending}>
          Keep it
        </Button>
        <Button variant="danger" pending={pending} onClick={agree}>
          Delete it
        </Button>
      </div>
    </Dialog>
  );
}
