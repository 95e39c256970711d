"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { BesidePreview } from "./beside-preview";
import { draftOf, givenConfig, previewOf } from "./config-draft";
import { type Saved, useSaving } from "./saving";
import { TermsEditor } from "./terms-editor";
import { TermsPreview } from "./terms-preview";
import { useUnsavedGuard } from "./use-unsaved-guard";

/** Which terms are to be the default: a preset's by its id, one's own, or the system's. */
export type DefaultChoice =
  | { source: "preset"; presetId: number }
  | { source: "own"; config: unknown }
  | { source: "system" };

export type DefaultTermsProps = {
  current: { source: "preset" | "own" | "system"; presetId: number | null; config: ExclusiveConfig };
  presets: { id: number; name: string; config: ExclusiveConfig }[];
  system: ExclusiveConfig;
  save: (choice: DefaultChoice) => Promise<Saved>;
  producer: { name: string; email: string };
};

/** Chooses the terms of beats that have none of their own: a preset, own ones edited here, or the system's. */
export function DefaultTerms({ current, presets, system, save, producer }: DefaultTermsProps) {
  const saving = useSaving({ done: "Your default terms are saved." });
  const now = current.presetId === null ? current.source : String(current.presetId);
  const [saved, setSaved] = useState(() => ({ chosen: now, draft: draftOf(current.config) }));
  const [chosen, setChosen] = useState(saved.chosen);
  const [draft, setDraft] = useState(saved.draft);
  const changed = chosen !== saved.chosen || (chosen === "own" && draft !== saved.draft);
  useUnsavedGuard(changed);

  const preset = presets.find(({ id }) => String(id) === chosen);
  const shown = chosen === "own" ? previewOf(draft) : (preset?.config ?? system);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await saving.save(() => save(choiceOf()))) setSaved({ chosen, draft });
  }
  function choiceOf(): DefaultChoice {
    if (preset) return { source: "preset", presetId: preset.id };
    return chosen === "own" ? { source: "own", config: givenConfig(draft) } : { source: "system" };
  }

  return (
    <BesidePreview preview={<TermsPreview config={shown} producer={producer.name} />}>
      <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-8">
        <Field name="default_terms" label="Beats without terms of their own are sold on">
          {(control) => (
            <Select
              {...control}
              value={chosen}
              onChange={(event) => setChosen(event.target.value)}
              options={[
                { value: "system", label: "The standard terms" },
                ...presets.map(({ id, name }) => ({ value: String(id), label: `The preset “${name}”` })),
                { value: "own", label: "Terms of my own" },
              ]}
            />
          )}
        </Field>
        {chosen === "own" && (
          <TermsEditor
            draft={draft}
            onChange={setDraft}
            errors={saving.errors}
            at="config"
            accountEmail={producer.email}
          />
        )}
        {saving.message && (
          <Notice tone="negative" live>
            {saving.message}
          </Notice>
        )}
        <Button
          type="submit"
          variant="primary"
          pending={saving.saving}
          disabled={!changed}
          className="justify-self-start"
        >
          Save the default terms
        </Button>
      </form>
    </BesidePreview>
  );
}
