"use client";

import { type FormEvent, useState } from "react";
import { type Saved, useSaving } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

/** Takes a request that breaks the rules away from producers, and says why. For administrators. */
export function RemovalDialog({ remove }: { remove: (reason: string) => Promise<Saved> }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const saving = useSaving({ done: "It is removed, and its requester is told why." });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await saving.save(() => remove(reason))) setOpen(false);
  }

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Remove</Button>}
      title="Remove this request?"
      description="Producers no longer see it. What it cost stays spent. This cannot be undone."
    >
      <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-5">
        <Field name="reason" label="Why" hint="The requester reads it." error={saving.errors.reason}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {saving.message && (
          <Notice tone="negative" live>
            {saving.message}
          </Notice>
        )}
        <Button type="submit" variant="danger" pending={saving.saving} className="justify-self-end">
          Remove it
        </Button>
      </form>
    </Dialog>
  );
}
