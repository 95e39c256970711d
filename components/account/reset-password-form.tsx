"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { PasswordInput } from "./password-input";
import { useForm } from "./use-form";

/** Sets a new password by the secret of an e-mailed link. */
export function ResetPasswordForm({ action, secret }: { action: FormAction; secret: string }) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="secret" value={secret} />
      <Field
        name="password"
        label="New password"
        hint="At least 10 characters."
        error={state.errors.password}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" minLength={10} required />}
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Set the password
      </Button>
    </form>
  );
}
