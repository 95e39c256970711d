import { errorsAt, type FieldErrors } from "@/components/presets/field-errors";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SaleDraft } from "./sale-draft";

/** An amount and its currency, which belong together. */
export function PriceFields({
  draft,
  set,
  currencies,
  errors,
}: {
  draft: SaleDraft;
  set: (change: Partial<SaleDraft>) => void;
  currencies: readonly string[];
  errors: FieldErrors;
}) {
  return (
    <div className="grid max-w-md grid-cols-[minmax(0,1fr)_8rem] items-start gap-4">
      <Field name="price" label="Price" error={errorsAt(errors, "price")}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            className="figures text-right"
            value={draft.price}
            onChange={(event) => set({ price: event.target.value })}
          />
        )}
      </Field>
      <Field name="currency" label="Currency" error={errorsAt(errors, "currency")}>
        {(control) => (
          <Select
            {...control}
            value={draft.currency}
            onChange={(event) => set({ currency: event.target.value })}
            options={currencies.map((value) => ({ value, label: value }))}
          />
        )}
      </Field>
    </div>
  );
}
