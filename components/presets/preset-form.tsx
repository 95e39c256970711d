"use client";

import { type FormEvent, useState } from "react";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { BesidePreview } from "./beside-preview";
import { draftOf, givenConfig, previewOf } from "./config-draft";
import { type Saved, useSaving } from "./saving";
import { TermsEditor } from "./terms-editor";
import { TermsPreview } from "./terms-preview";
import { useUnsavedGuard } from "./use-unsaved-guard";

export type PresetInput = { name: string; description: string; config: unknown };

export type PresetFormProps = {
  /** What it starts from. */
  preset: { name: string; description: string; config: ExclusiveConfig };
  save: (preset: PresetInput) => Promise<Saved>;
  back: string;
  producer: { name: string; email: string };
};

/** Makes or edits a preset, with its terms as a buyer will read them beside it. */
export function PresetForm({ preset, save, back, producer }: PresetFormProps) {
  const [initial] = useState(() => ({ ...preset, config: draftOf(preset.config) }));
  const [draft, setDraft] = useState(initial);
  const saving = useSaving({ done: `Preset “${draft.name.trim()}” is saved.`, next: back });
  const [saved, setSaved] = useState(false);
  useUnsavedGuard(!saved && draft !== initial);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { name, description, config } = draft;
    setSaved(await saving.save(() => save({ name, description, config: givenConfig(config) })));
  }

  return (
    <BesidePreview preview={<TermsPreview config={previewOf(draft.config)} producer={producer.name} />}>
      <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-10">
        <div className="grid gap-5">
          <Field name="name" label="Name" hint="For yourself." error={saving.errors.name}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                maxLength={80}
                required
                value={draft.name}
                onChange={(event) => setDraft({ ...draft, name: event.target.value })}
              />
            )}
          </Field>
          <Field name="description" label="Description" required={false} error={saving.errors.description}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                maxLength={300}
                value={draft.description}
                onChange={(event) => setDraft({ ...draft, description: event.target.value })}
              />
            )}
          </Field>
        </div>
        <TermsEditor
          draft={draft.config}
          onChange={(config) => setDraft({ ...draft, config })}
          errors={saving.errors}
          at="config"
          accountEmail={producer.email}
        />
        {saving.message && (
          <Notice tone="negative" live>
            {saving.message}
          </Notice>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" pending={saving.saving}>
            Save the preset
          </Button>
          <LinkButton href={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </form>
    </BesidePreview>
  );
}
