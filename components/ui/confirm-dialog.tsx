"use client";

import { AlertDialog as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";

export interface ConfirmDialogProps {
  trigger: ReactNode;
  /** A question that names the thing: "Revoke the token “laptop”?" */
  title: string;
  /** What happens if one agrees, and whether it can be undone. */
  description: ReactNode;
  /** The verb of the question, never "OK". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  /** Awaited; the window stays open and busy until it is done. */
  onConfirm: () => void | Promise<void>;
}

/** Asks before something that cannot easily be taken back. */
export function ConfirmDialog({
  trigger,
  title,
  description,
  confirm,
  cancel = "Keep it",
  danger,
  onConfirm,
}: ConfirmDialogProps) {
  const [open, setOpen] = useState(false);
  const [pending, setPending] = useState(false);

  async function agree() {
    setPending(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setPending(false);
    }
  }

  return (
    <Primitive.Root open={open} onOpenChange={setOpen}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 bg-[rgb(6_5_4/0.7)]" />
        <Primitive.Content className="fixed inset-x-4 top-[18vh] z-50 mx-auto max-w-md animate-enter rounded-md border border-line-strong bg-surface p-6 shadow-lift sm:p-8">
          <Primitive.Title className="display-3">{title}</Primitive.Title>
          <Primitive.Description className="mt-3 text-muted">{description}</Primitive.Description>
          <div className="mt-7 flex flex-wrap justify-end gap-3">
            <Primitive.Cancel asChild>
              <Button disabled={pending}>{cancel}</Button>
            </Primitive.Cancel>
            <Button variant={danger ? "danger" : "primary"} pending={pending} onClick={agree}>
              {confirm}
            </Button>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
