"use client";

import { type FormEvent, useState } from "react";
import { BesidePreview } from "@/components/presets/beside-preview";
import { previewOf } from "@/components/presets/config-draft";
import { FormGroup } from "@/components/presets/form-group";
import { type Saved, useSaving } from "@/components/presets/saving";
import { TermsPreview } from "@/components/presets/terms-preview";
import { useUnsavedGuard } from "@/components/presets/use-unsaved-guard";
import { Button, LinkButton } from "@/components/ui/button";
import { Switch } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { LICENSING_NAMES, type LicensingType } from "./licensing-names";
import { PriceFields } from "./price-fields";
import { RadioList } from "./radio-list";
import { type BeatSale, givenSale, saleDraftOf, termsOf, withLicensing } from "./sale-draft";
import { TermsChoice } from "./terms-choice";

export type SaleFormProps = {
  beat: { title: string; sale: BeatSale };
  presets: { id: number; name: string; summary: string; config: ExclusiveConfig }[];
  defaultTerms: { summary: string; config: ExclusiveConfig };
  currencies: readonly string[];
  producer: { name: string; email: string };
  save: (sale: Record<string, unknown>) => Promise<Saved>;
};

const licensing = (Object.keys(LICENSING_NAMES) as LicensingType[]).map((value) => ({
  value,
  label: LICENSING_NAMES[value].name,
  hint: LICENSING_NAMES[value].meaning,
}));

/** Licensing type, price and terms of a beat, with the certificate that its buyer would get beside them. */
export function SaleForm({ beat, presets, defaultTerms, currencies, producer, save }: SaleFormProps) {
  const saving = useSaving({ done: `“${beat.title}” is saved.`, next: "/backstage/beats" });
  const [initial] = useState(() => saleDraftOf(beat.sale, presets));
  const [draft, setDraft] = useState(initial);
  const [saved, setSaved] = useState(false);
  useUnsavedGuard(!saved && draft !== initial);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const exclusive = draft.licensingType !== "non_exclusive_only";

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(await saving.save(() => save(givenSale(draft))));
  }

  const shown =
    draft.source === "own"
      ? previewOf(draft.config)
      : termsOf(draft, { kept: beat.sale.config, presets, defaultConfig: defaultTerms.config });
  return (
    <BesidePreview
      preview={shown && <TermsPreview config={shown} producer={producer.name} track={beat.title} />}
    >
      <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-10">
        <FormGroup title="How it is licensed" error={saving.errors.licensing_type}>
          <RadioList
            name="licensing_type"
            choices={licensing}
            value={draft.licensingType}
            onChange={(licensingType) => setDraft(withLicensing(draft, licensingType))}
          />
        </FormGroup>
        {exclusive && (
          <>
            <FormGroup title="Price of the exclusive rights" error={saving.errors.exclusive_status}>
              <PriceFields draft={draft} set={set} currencies={currencies} errors={saving.errors} />
              <Switch
                id="offered"
                checked={draft.offered}
                onChange={(event) => set({ offered: event.target.checked })}
                label="Offer the exclusive rights now"
                hint="Switched off, the price stays and nobody can buy."
              />
            </FormGroup>
            <TermsChoice
              draft={draft}
              set={set}
              presets={presets}
              defaultSummary={defaultTerms.summary}
              kept={beat.sale.outdated}
              errors={saving.errors}
              accountEmail={producer.email}
            />
          </>
        )}
        {saving.message && (
          <Notice tone="negative" live>
            {saving.message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" pending={saving.saving}>
            Save
          </Button>
          <LinkButton href="/backstage/beats" variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </form>
    </BesidePreview>
  );
}
