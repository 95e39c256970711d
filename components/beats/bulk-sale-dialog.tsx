"use client";

import { useState } from "react";
import { Switch } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { BulkDialog, type SendBulk } from "./bulk-dialog";
import { LICENSING_NAMES, type LicensingType } from "./licensing-names";
import { PriceFields } from "./price-fields";
import { RadioList } from "./radio-list";
import { givenSale, type SaleDraft, withLicensing } from "./sale-draft";

export type SaleChoices = {
  currencies: readonly string[];
  presets: { id: number; name: string }[];
  /** What a draft of somebody's own terms begins with. */
  config: SaleDraft["config"];
};

const licensing = (Object.keys(LICENSING_NAMES) as LicensingType[]).map((value) => ({
  value,
  label: LICENSING_NAMES[value].name,
  hint: LICENSING_NAMES[value].meaning,
}));

/** One licensing type, price and terms for many beats. */
export function BulkSaleDialog({
  count,
  choices,
  send,
}: {
  count: number;
  choices: SaleChoices;
  send: SendBulk;
}) {
  const [draft, setDraft] = useState<SaleDraft>({
    licensingType: "both",
    offered: true,
    price: "",
    currency: choices.currencies[0] ?? "USD",
    source: "kept",
    presetId: "",
    config: choices.config,
  });
  const set = (change: Partial<SaleDraft>) => setDraft({ ...draft, ...change });
  const terms = [
    { value: "kept", label: "As each beat has them" },
    { value: "default", label: "Your default terms" },
    ...choices.presets.map(({ id, name }) => ({ value: String(id), label: `Preset: ${name}` })),
  ];
  return (
    <BulkDialog
      trigger="Price and terms"
      title={`Price ${count === 1 ? "one beat" : `${count} beats`}`}
      description="The same for each of them. What is sold already stays as it was sold."
      confirm="Set it"
      order={() => ({ action: "sell", sale: givenSale(draft) })}
      send={send}
    >
      {(errors) => (
        <>
          <RadioList
            name="bulk-licensing"
            choices={licensing}
            value={draft.licensingType}
            onChange={(licensingType) => setDraft(withLicensing(draft, licensingType))}
          />
          {draft.licensingType !== "non_exclusive_only" && (
            <>
              <PriceFields
                draft={draft}
                set={set}
                currencies={choices.currencies}
                errors={Object.fromEntries(
                  Object.entries(errors).map(([name, said]) => [name.replace(/^sale\./, ""), said]),
                )}
              />
              <Field name="bulk-terms" label="Terms">
                {(control) => (
                  <Select
                    {...control}
                    value={draft.source === "preset" ? draft.presetId : draft.source}
                    onChange={({ target: { value } }) =>
                      set(
                        value === "kept" || value === "default"
                          ? { source: value }
                          : { source: "preset", presetId: value },
                      )
                    }
                    options={terms}
                  />
                )}
              </Field>
              <Switch
                id="bulk-offered"
                checked={draft.offered}
                onChange={({ target }) => set({ offered: target.checked })}
                label="Offer the exclusive rights now"
              />
            </>
          )}
        </>
      )}
    </BulkDialog>
  );
}
