"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { PasswordInput } from "./password-input";
import { useForm } from "./use-form";

/** Opens an account. `callbackUrl` is where to go on. */
export function RegisterForm({ action, callbackUrl }: { action: FormAction; callbackUrl: string }) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field
        name="name"
        label="Name"
        hint="As others see you. You can change it later."
        error={state.errors.name}
      >
        {(control) => <Input {...control} autoComplete="name" defaultValue={state.values.name} required />}
      </Field>
      <Field name="email" label="E-mail" error={state.errors.email}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            defaultValue={state.values.email}
            required
          />
        )}
      </Field>
      <Field name="password" label="Password" hint="At least 10 characters." error={state.errors.password}>
        {(control) => <PasswordInput {...control} autoComplete="new-password" minLength={10} required />}
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
        Create the account
      </Button>
    </form>
  );
}
