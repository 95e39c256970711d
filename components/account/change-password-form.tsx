"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { PasswordInput } from "./password-input";
import { useForm } from "./use-form";

/** Replaces the password by a new one. `email` lets password managers know whose it is. */
export function ChangePasswordForm({ action, email }: { action: FormAction; email: string }) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid max-w-lg gap-5">
      <FormMessage state={state} />
      {state.done && (
        <Notice tone="positive" live>
          Your password is changed. Every other browser is signed out.
        </Notice>
      )}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="current" label="Current password" error={state.errors.current}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" required />}
      </Field>
      <Field
        name="password"
        label="New password"
        hint="At least 10 characters."
        error={state.errors.password}
      >
        {(control) => <PasswordInput {...control} autoComplete="new-password" minLength={10} required />}
      </Field>
      <Button type="submit" pending={pending} className="justify-self-start">
        Change the password
      </Button>
    </form>
  );
}
