"use client";

import { Download } from "lucide-react";
import { FormMessage } from "@/components/account/form-message";
import type { FormAction } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type AcceptLicenseFormProps = {
  action: FormAction;
  /** Names the terms that stand above the button, so that no others are accepted. */
  termsHash: string;
  /** The name for the certificate; the person may correct it until they gave a legal one. */
  licensee: { name: string; isLegal: boolean };
};

/** The one question before a first download: its button's words are the acceptance of the terms above it. */
export function AcceptLicenseForm({ action, termsHash, licensee }: AcceptLicenseFormProps) {
  const { state, pending, form } = useForm(action);
  return (
    <form {...form} className="grid grid-cols-1 gap-5">
      <FormMessage state={state} />
      <input type="hidden" name="termsHash" value={termsHash} />
      {licensee.isLegal ? (
        <p>
          The certificate will name <strong>{licensee.name}</strong>.
        </p>
      ) : (
        <Field
          name="licenseeName"
          label="Name on the certificate"
          hint="Your legal name, or that of your company. It is public and cannot be changed later; the next downloads use it too."
          error={state.errors.licenseeName}
        >
          {(control) => (
            <Input
              {...control}
              defaultValue={state.values.licenseeName ?? licensee.name}
              required
              maxLength={200}
              autoComplete="name"
              className="max-w-md"
            />
          )}
        </Field>
      )}
      <div className="grid gap-3">
        <Button
          type="submit"
          variant="primary"
          size="lg"
          icon={Download}
          pending={pending}
          className="w-full max-sm:px-4 sm:w-auto sm:justify-self-start"
        >
          Download under the standard license
        </Button>
        <p className="prose-measure text-sm text-muted">
          With this you accept the terms above. Recorded with your name, the time, your network address and
          the terms&rsquo; SHA-256 <code className="figures text-xs break-all">{termsHash}</code>
        </p>
      </div>
    </form>
  );
}
