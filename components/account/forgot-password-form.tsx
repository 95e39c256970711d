"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Card } from "@/components/ui/section";
import { FormMessage } from "./form-message";
import type { FormAction } from "./form-state";
import { useForm } from "./use-form";

/** Asks for a reset link. Says the same whether or not the address has an account. */
export function ForgotPasswordForm({ action, email }: { action: FormAction; email?: string }) {
  const { state, pending, form } = useForm(action);
  if (state.done)
    return (
      <Notice tone="positive" title="Look into your mail" live>
        If an account has the address <strong className="text-ink">{state.values.email}</strong>, a link is on
        its way there. It works once, within an hour.
      </Notice>
    );
  return (
    <Card>
      <form {...form} className="grid gap-5">
        <FormMessage state={state} />
        <Field name="email" label="E-mail" error={state.errors.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="username"
              defaultValue={state.values.email ?? email}
              required
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="justify-self-start">
          Send me a link
        </Button>
      </form>
    </Card>
  );
}
