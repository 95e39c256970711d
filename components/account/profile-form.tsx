"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { useForm } from "./use-form";

export type ProfileFormProps = {
  action: FormAction;
  profile: { name: string; email: string; legalName: string | null };
};

/** The names of an account. */
export function ProfileForm({ action, profile }: ProfileFormProps) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid max-w-lg gap-5">
      <FormMessage state={state} />
      {state.done && (
        <Notice tone="positive" live>
          Saved.
        </Notice>
      )}
      <Field name="name" label="Name" hint="As others see you." error={state.errors.name}>
        {(control) => (
          <Input {...control} autoComplete="name" defaultValue={state.values.name ?? profile.name} required />
        )}
      </Field>
      <Field
        name="legalName"
        label="Legal name"
        required={false}
        hint="Stands on the certificates of your future licenses instead of your name. Issued ones do not change."
        error={state.errors.legalName}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            defaultValue={state.values.legalName ?? profile.legalName ?? ""}
          />
        )}
      </Field>
      <Field name="email" label="E-mail" hint="You sign in with it.">
        {(control) => <Input {...control} type="email" defaultValue={profile.email} disabled />}
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Save
      </Button>
    </form>
  );
}
