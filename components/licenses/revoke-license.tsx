"use client";

import { useState } from "react";
import { toast } from "sonner";
import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type RevokeLicenseProps = { action: FormAction; number: string; licensee: string };

/** Takes a license back for a violation of its terms, after asking which; it cannot be undone. */
export function RevokeLicense({ action, number, licensee }: RevokeLicenseProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Revoke ${number}?`}
      description={`${licensee} loses the right to use the beat and its files. Whoever checks the license reads that it is revoked for a violation. It cannot be taken back.`}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="quiet">
          Revoke<span className="sr-only"> {number}</span>
        </Button>
      }
    >
      <Violation action={action} done={() => setOpen(false)} />
    </Dialog>
  );
}

function Violation({ action, done }: { action: FormAction; done: () => void }) {
  const { state, pending, form } = useForm(async (before, given) => {
    const now = await action(before, given);
    if (now.done) {
      toast.success("The license is revoked.");
      done();
    }
    return now;
  });
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        name="note"
        label="What was violated"
        hint="The licensee reads it; it is not public."
        error={state.errors.note}
      >
        {(control) => (
          <Textarea {...control} required maxLength={1000} defaultValue={state.values.note} rows={4} />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={done}>Keep it</Button>
        <Button type="submit" variant="danger" pending={pending}>
          Revoke the license
        </Button>
      </div>
    </form>
  );
}
