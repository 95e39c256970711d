"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { errorsAt, type FieldErrors } from "@/components/presets/field-errors";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { BulkOutcome } from "./bulk-outcome";

export type SendBulk = (bulk: Record<string, unknown>) => Promise<BulkOutcome | null>;

type BulkDialogProps = {
  /** On the button that opens it, and its title. */
  trigger: string;
  title: string;
  description: string;
  /** On the button that sends it. */
  confirm: string;
  /** What it orders, out of the form's fields as they are now. */
  order: () => Record<string, unknown>;
  send: SendBulk;
  children: (errors: FieldErrors) => ReactNode;
};

/** A window that asks what is to be done with the chosen beats. It stays open while something in it is wrong. */
export function BulkDialog(props: BulkDialogProps) {
  const { trigger, title, description, confirm, order, send, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [isSending, setSending] = useState(false);
  const [wrong, setWrong] = useState<BulkOutcome | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    const answer = await send(order());
    setSending(false);
    setWrong(answer);
    if (!answer) setOpen(false);
  }

  const errors = wrong?.errors ?? {};
  const whole =
    wrong?.message ?? [...(errorsAt({ _: errors.changes ?? errors.track_ids ?? [] }, "_") ?? [])].join(" ");
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(next) => {
        setOpen(next);
        setWrong(null);
      }}
      title={title}
      description={description}
      trigger={<Button size="sm">{trigger}</Button>}
    >
      <form onSubmit={submit} noValidate className="grid gap-5">
        {children(errors)}
        {whole && (
          <Notice tone="negative" live>
            {whole}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-3 pt-2">
          <Button onClick={() => setOpen(false)} disabled={isSending}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" pending={isSending}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
