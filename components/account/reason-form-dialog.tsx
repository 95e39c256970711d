"use client";

import { type ReactNode, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { useForm } from "./use-form";

type ReasonFormDialogProps = {
  title: string;
  description: string;
  trigger: ReactNode;
  /** Where the reason is typed; `name` is the form's. */
  field: { name: string; label: string; hint: string };
  /** On the button that leaves everything as it is, and on the one that does it. */
  keep: string;
  submit: string;
  /** What is said when it is done. */
  done: string;
  action: FormAction;
};

/** Asks for a reason before something that cannot be taken back. */
export function ReasonFormDialog({ title, description, trigger, ...form }: ReasonFormDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog title={title} description={description} open={open} onOpenChange={setOpen} trigger={trigger}>
      <ReasonForm {...form} close={() => setOpen(false)} />
    </Dialog>
  );
}

type ReasonFormProps = Pick<ReasonFormDialogProps, "field" | "keep" | "submit" | "done" | "action"> & {
  close: () => void;
};

function ReasonForm({ field: { name, label, hint }, keep, submit, done, action, close }: ReasonFormProps) {
  const { state, pending, form } = useForm(async (before, given) => {
    const now = await action(before, given);
    if (now.done) {
      toast.success(done);
      close();
    }
    return now;
  });
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field name={name} label={label} hint={hint} error={state.errors[name]}>
        {(control) => (
          <Textarea {...control} rows={5} maxLength={1000} required defaultValue={state.values[name]} />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>{keep}</Button>
        <Button type="submit" variant="danger" pending={pending}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
