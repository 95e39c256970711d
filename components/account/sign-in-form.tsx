"use client";

import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { PasswordInput } from "./password-input";
import { useForm } from "./use-form";

/** E-mail and password. `callbackUrl` is where to go on. */
export function SignInForm({ action, callbackUrl }: { action: FormAction; callbackUrl: string }) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
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
      <Field name="password" label="Password" error={state.errors.password}>
        {(control) => <PasswordInput {...control} autoComplete="current-password" required />}
      </Field>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Button type="submit" variant="primary" pending={pending}>
          Sign in
        </Button>
        <Link href="/forgot-password" className="text-sm underline underline-offset-4">
          Forgot your password?
        </Link>
      </div>
    </form>
  );
}
