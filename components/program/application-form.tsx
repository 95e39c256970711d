"use client";

import Link from "next/link";
import { useState } from "react";
import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LinkBoxes } from "./link-boxes";

type ApplicationFormProps = {
  action: FormAction;
  /** What there is to ask for. */
  types: { value: string; label: string }[];
  values: { type: string; producer_name: string; legal_name: string; claimed_producer: string };
};

/** What one tells us to become a producer. */
export function ApplicationForm({ action, types, values: first }: ApplicationFormProps) {
  const { state, pending, form } = useForm(action);
  const values: Partial<Record<string, string>> = { ...first, ...state.values };
  const [type, setType] = useState(first.type);
  const { errors } = state;
  return (
    <form {...form} className="grid max-w-2xl gap-6">
      <FormMessage state={state} />
      {types.length > 1 ? (
        <Field name="type" label="What do you ask for?" error={errors.type}>
          {(control) => (
            <Select
              {...control}
              options={types}
              value={type}
              onChange={({ target }) => setType(target.value)}
            />
          )}
        </Field>
      ) : (
        <input type="hidden" name="type" value={type} />
      )}
      {type === "claim" && (
        <Field
          name="claimed_producer"
          label="Which profile?"
          hint="The end of its address: for /producers/nova-keys it is nova-keys."
          error={errors.claimed_producer}
        >
          {(control) => (
            <Input
              {...control}
              autoCapitalize="none"
              required
              maxLength={100}
              defaultValue={values.claimed_producer}
            />
          )}
        </Field>
      )}
      <div className="grid gap-6 sm:grid-cols-2">
        <Field
          name="producer_name"
          label="Professional name"
          hint="As it stands on tracks and certificates."
          error={errors.producer_name}
        >
          {(control) => <Input {...control} required maxLength={60} defaultValue={values.producer_name} />}
        </Field>
        <Field
          name="legal_name"
          label="Legal name"
          hint="For contracts and certificates, never on your profile."
          error={errors.legal_name}
        >
          {(control) => (
            <Input
              {...control}
              autoComplete="name"
              required
              maxLength={80}
              defaultValue={values.legal_name}
            />
          )}
        </Field>
      </div>
      <LinkBoxes typed={state.values.links ?? ""} errors={errors} />
      <Field
        name="message"
        label="Anything we should know"
        required={false}
        hint="Where you have been released, whom you have worked with, how you make beats."
        error={errors.message}
      >
        {(control) => <Textarea {...control} rows={5} maxLength={2000} defaultValue={values.message} />}
      </Field>
      <Statement
        name="owns_rights"
        label="I made these beats, and I own the rights to what I will sell."
        checked={values.owns_rights === "on"}
        error={errors.owns_rights}
      />
      <Statement
        name="terms_accepted"
        label={
          <>
            I accept the{" "}
            <Link href="/program#terms" target="_blank" className="underline underline-offset-4">
              terms of the program
            </Link>
            .
          </>
        }
        checked={values.terms_accepted === "on"}
        error={errors.terms_accepted}
      />
      <Button type="submit" variant="primary" size="lg" pending={pending} className="justify-self-start">
        Send the application
      </Button>
    </form>
  );
}

type StatementProps = { name: string; label: React.ReactNode; checked: boolean; error: string[] | undefined };

/** Something to agree to. */
function Statement({ name, label, checked, error }: StatementProps) {
  return (
    <div>
      <Checkbox
        name={name}
        label={label}
        defaultChecked={checked}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
      {error && (
        <p id={`${name}-error`} className="mt-1.5 text-sm font-medium text-negative">
          {error.join(" ")}
        </p>
      )}
    </div>
  );
}
