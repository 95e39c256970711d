"use client";

import { Check, X } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

type DecideApplicationProps = {
  producerName: string;
  /** What a yes gives, as a sentence. */
  gives: string;
  /** Answers what is wrong, or null. */
  approve: () => Promise<string | null>;
  deny: FormAction;
};

/** Yes, which is asked for twice, or no with a reason. */
export function DecideApplication({ producerName, gives, approve, deny }: DecideApplicationProps) {
  async function confirmed() {
    const wrong = await approve();
    if (wrong) toast.error(wrong);
    else toast.success(`${producerName} is approved.`);
  }
  return (
    <>
      <ConfirmDialog
        title={`Approve ${producerName}?`}
        description={`${gives} They are told by mail. It cannot be taken back here.`}
        confirm="Approve"
        cancel="Not yet"
        onConfirm={confirmed}
        trigger={
          <Button variant="primary" icon={Check}>
            Approve
          </Button>
        }
      />
      <Denial producerName={producerName} deny={deny} />
    </>
  );
}

function Denial({ producerName, deny }: Pick<DecideApplicationProps, "producerName" | "deny">) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      title={`Deny ${producerName}`}
      description="They read your reason, and may apply again."
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="danger" icon={X}>
          Deny
        </Button>
      }
    >
      <Reason deny={deny} done={() => setOpen(false)} />
    </Dialog>
  );
}

function Reason({ deny, done }: { deny: FormAction; done: () => void }) {
  const { state, pending, form } = useForm(async (before, given) => {
    const now = await deny(before, given);
    if (now.done) {
      toast.success("The application is denied.");
      done();
    }
    return now;
  });
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        name="reason"
        label="Reason"
        hint="Say what is missing, so that the next application can be better."
        error={state.errors.reason}
      >
        {(control) => (
          <Textarea {...control} rows={5} maxLength={1000} required defaultValue={state.values.reason} />
        )}
      </Field>
      <Button type="submit" variant="danger" pending={pending} className="justify-self-end">
        Deny it
      </Button>
    </form>
  );
}
