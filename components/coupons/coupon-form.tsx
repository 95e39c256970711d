"use client";

import { useEffect } from "react";
import { toast } from "sonner";
import { FormMessage } from "@/components/account/form-message";
import { blankForm, type FormAction, type FormState } from "@/components/account/form-state";
import { useForm } from "@/components/account/use-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";

export type CouponFormProps = {
  action: FormAction;
  /** What the fields hold to begin with, by name. */
  values: Record<string, string>;
  /** It has been used: what it takes off and its code stay as they are. */
  used: boolean;
  /** The words of the button. */
  save: string;
};

const units = ["USD", "EUR", "GBP", "CAD"].map((value) => ({ value, label: value }));

/** Makes or edits a coupon. It works without scripts, and a refusal loses nothing of what was typed. */
export function CouponForm({ action, values, used, save }: CouponFormProps) {
  const { state, pending, form } = useForm(action, { ...blankForm, values });
  const { values: typed } = state;
  useEffect(() => {
    if (state.done) toast.success("The coupon is saved.");
  }, [state]);
  return (
    <form {...form} className="grid max-w-2xl gap-6">
      <FormMessage state={state} />
      <Field
        name="code"
        label="Code"
        hint={
          used
            ? "It has been used, so its code and what it takes off stay as they are."
            : "3 to 40 of A–Z, 0–9, - and _. Buyers may type it in any case."
        }
        error={errorsOf(state, "code")}
      >
        {(control) => (
          <Input
            {...control}
            readOnly={used}
            defaultValue={typed.code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            required
            className="max-w-sm uppercase"
          />
        )}
      </Field>
      <div className="grid max-w-sm grid-cols-2 gap-4">
        <Field name="amount" label="Takes off" error={errorsOf(state, "amount")}>
          {(control) => (
            <Input
              {...control}
              readOnly={used}
              defaultValue={typed.amount}
              inputMode="decimal"
              autoComplete="off"
              required
              className="text-right"
            />
          )}
        </Field>
        <Field name="unit" label="Unit" error={errorsOf(state, "type", "currency")}>
          {(control) =>
            used ? (
              <Input {...control} readOnly defaultValue={typed.unit} />
            ) : (
              <Select
                {...control}
                key={typed.unit}
                options={[{ value: "%", label: "% of the price" }, ...units]}
                defaultValue={typed.unit}
              />
            )
          }
        </Field>
      </div>
      <Field
        name="description"
        label="Description"
        required={false}
        hint="For administrators alone."
        error={errorsOf(state, "description")}
      >
        {(control) => (
          <Input {...control} defaultValue={typed.description} maxLength={200} autoComplete="off" />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="usage_limit"
          label="Uses in all"
          required={false}
          hint="Empty: no limit."
          error={errorsOf(state, "usage_limit")}
        >
          {(control) => <Input {...control} defaultValue={typed.usage_limit} inputMode="numeric" />}
        </Field>
        <Field
          name="per_user_limit"
          label="Uses of one person"
          required={false}
          hint="Empty: no limit."
          error={errorsOf(state, "per_user_limit")}
        >
          {(control) => <Input {...control} defaultValue={typed.per_user_limit} inputMode="numeric" />}
        </Field>
        <Field
          name="starts_at"
          label="Starts (UTC)"
          required={false}
          hint="Empty: at once."
          error={errorsOf(state, "starts_at")}
        >
          {(control) => <Input {...control} type="datetime-local" defaultValue={typed.starts_at} />}
        </Field>
        <Field
          name="expires_at"
          label="Expires (UTC)"
          required={false}
          hint="Empty: never."
          error={errorsOf(state, "expires_at")}
        >
          {(control) => <Input {...control} type="datetime-local" defaultValue={typed.expires_at} />}
        </Field>
      </div>
      <Field
        name="user_emails"
        label="For these people only"
        required={false}
        hint="E-mail addresses of accounts, one a line. Empty: for everybody."
        error={errorsOf(state, "user_emails")}
      >
        {(control) => <Textarea {...control} rows={3} defaultValue={typed.user_emails} spellCheck={false} />}
      </Field>
      <Field
        name="track_ids"
        label="For these beats only"
        required={false}
        hint="Their numbers, as in the address /tracks/42, with spaces between. Empty: for every beat."
        error={errorsOf(state, "track_ids")}
      >
        {(control) => <Input {...control} defaultValue={typed.track_ids} autoComplete="off" />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={pending}>
          {save}
        </Button>
        <LinkButton href="/admin/coupons" variant="quiet">
          Back to the coupons
        </LinkButton>
      </div>
    </form>
  );
}

/** What is wrong with these fields; an entry of a list is a part of its field. */
function errorsOf({ errors }: FormState, ...names: string[]): string[] | undefined {
  const wrong = Object.entries(errors).flatMap(([field, said]) =>
    names.includes(field.split(".")[0] ?? "") ? said : [],
  );
  return wrong.length > 0 ? [...new Set(wrong)] : undefined;
}
