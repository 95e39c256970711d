"use client";

import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type ReasonQuestion = {
  title: string;
  description: string;
  submit: string;
  done: string;
  act: (reason: string) => Promise<string | null>;
};

/** Asks why, before a comment is reported or hidden. */
export function ReasonDialog({
  question,
  onClose,
}: {
  question: ReasonQuestion | null;
  onClose: () => void;
}) {
  const [wrong, setWrong] = useState<string>();
  const [pending, setPending] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!question) return;
    setPending(true);
    const reason = String(new FormData(event.currentTarget).get("reason"));
    const refused = await question.act(reason).catch(() => "That did not get through. Try again.");
    setPending(false);
    setWrong(refused ?? undefined);
    if (refused) return;
    toast.success(question.done);
    onClose();
  }
  return (
    <Dialog
      title={question?.title ?? ""}
      description={question?.description}
      open={question !== null}
      onOpenChange={(open) => open || onClose()}
    >
      <form onSubmit={send} className="grid gap-5">
        <Field name="reason" id="comment-reason" label="Reason" error={wrong}>
          {(control) => <Input {...control} maxLength={200} autoComplete="off" />}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={pending}>
            {question?.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
