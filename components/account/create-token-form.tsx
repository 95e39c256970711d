"use client";

import { KeyRound } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { FormMessage } from "./form-message";
import { blankForm, type FormAction, type FormState } from "./form-state";
import { useForm } from "./use-form";

export type TokenFormState = FormState & {
  /** The one time that a token's text is seen. */
  created: { name: string; token: string } | null;
};

export type ScopeChoice = { scope: string; label: string };

const initial: TokenFormState = { ...blankForm, created: null };
const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
  { value: "never", label: "Until I revoke it" },
];

/** Names a token, chooses what it may do and for how long, and then shows it once. */
export function CreateTokenForm({
  action,
  scopes,
}: {
  action: FormAction<TokenFormState>;
  scopes: ScopeChoice[];
}) {
  const { state, pending, form } = useForm(action, initial);
  const chosen = state.values.scopes?.split(" ") ?? [];
  const wrongScopes = state.errors.scopes?.join(" ");
  return (
    <div className="grid gap-8">
      {state.created && <NewToken key={state.created.token} {...state.created} />}
      <form {...form} className="grid max-w-lg gap-5">
        <FormMessage state={state} />
        <Field
          name="name"
          label="Name"
          hint="What will use it, such as “laptop” or “label dashboard”."
          error={state.errors.name}
        >
          {(control) => <Input {...control} autoComplete="off" defaultValue={state.values.name} required />}
        </Field>
        <fieldset className="grid gap-2.5" aria-describedby={wrongScopes ? "scopes-error" : undefined}>
          <legend className="mb-2 text-sm font-medium">What it may do</legend>
          {scopes.map(({ scope, label }) => (
            <Checkbox
              key={scope}
              id={`scope-${scope}`}
              name="scopes"
              value={scope}
              defaultChecked={chosen.includes(scope)}
              aria-invalid={wrongScopes ? true : undefined}
              label={label}
              hint={<code className="figures">{scope}</code>}
            />
          ))}
          {wrongScopes && (
            <p id="scopes-error" className="text-sm font-medium text-negative">
              {wrongScopes}
            </p>
          )}
        </fieldset>
        <Field name="expiresInDays" label="Lasts" error={state.errors.expiresInDays}>
          {(control) => (
            <Select
              {...control}
              key={state.values.expiresInDays}
              options={lifetimes}
              defaultValue={state.values.expiresInDays ?? "90"}
            />
          )}
        </Field>
        <Button
          type="submit"
          variant="primary"
          icon={KeyRound}
          pending={pending}
          className="justify-self-start"
        >
          Create the token
        </Button>
      </form>
    </div>
  );
}

function NewToken({ name, token }: { name: string; token: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="outline-none">
      <Notice tone="positive" title={`Token “${name}” is ready`} live>
        Copy it now: it is shown this once and cannot be read again.
        <span className="mt-3 flex flex-wrap items-center gap-3">
          <code className="figures min-w-0 border border-line bg-sunken px-3 py-2 break-all text-ink">
            {token}
          </code>
          <CopyButton text={token} label="Copy the token" />
        </span>
      </Notice>
    </div>
  );
}
