"use client";

import { type FormEvent, useState } from "react";
import { FormGroup } from "@/components/presets/form-group";
import { type Saved, useSaving } from "@/components/presets/saving";
import { useUnsavedGuard } from "@/components/presets/use-unsaved-guard";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { givenRequest, type RequestDraft } from "./request-draft";
import { TokenChoice } from "./token-choice";

export type RequestChoices = {
  genres: readonly string[];
  moods: readonly string[];
  keys: { value: string; label: string }[];
  currencies: readonly string[];
};

type RequestFormProps = {
  request: RequestDraft;
  choices: RequestChoices;
  save: (fields: Record<string, unknown>) => Promise<Saved>;
  /** Where it goes when it is done or left. */
  back: string;
  /** For a new one: how many tokens there are; null for no limit. Left out, the run is not touched. */
  tokensLeft?: number | null;
};

const LONGEST = 500;
const asOptions = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

/** Asks producers for a beat, or edits what one asked for. */
export function RequestForm({ request, choices, save, back, tokensLeft }: RequestFormProps) {
  const isNew = tokensLeft !== undefined;
  const [initial] = useState(request);
  const [draft, setDraft] = useState(initial);
  const [tokens, setTokens] = useState(1);
  const [saved, setSaved] = useState(false);
  const saving = useSaving({ done: isNew ? "Producers see your request now." : "It is saved.", next: back });
  useUnsavedGuard(!saved && draft !== initial);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setSaved(await saving.save(() => save({ ...givenRequest(draft), ...(isNew && { tokens }) })));
  }

  /** What a box needs to hold one part of the draft. */
  const holding = (part: keyof RequestDraft) => ({
    value: draft[part],
    onChange: ({ target }: { target: { value: string } }) => setDraft({ ...draft, [part]: target.value }),
  });

  return (
    <form ref={saving.form} onSubmit={submit} noValidate className="grid max-w-3xl gap-10">
      <div className="grid gap-5">
        <Field
          name="description"
          label="What are you looking for?"
          hint={`${[...draft.description].length} of ${LONGEST} characters. Mood, instruments, what it is for, what to avoid.`}
          error={saving.errors.description}
        >
          {(control) => (
            <Textarea {...control} rows={6} maxLength={LONGEST} required {...holding("description")} />
          )}
        </Field>
        <Field
          name="reference_url"
          label="Reference"
          required={false}
          hint="The address of something that sounds like it, beginning with https://."
          error={saving.errors.reference_url}
        >
          {(control) => (
            <Input {...control} type="url" inputMode="url" maxLength={300} {...holding("referenceUrl")} />
          )}
        </Field>
      </div>
      <FormGroup title="What it is like" lead="Leave open what does not matter: more producers fit then.">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="genre" label="Genre" required={false} error={saving.errors.genre}>
            {(control) => (
              <Select
                {...control}
                options={asOptions(choices.genres)}
                placeholder="Any genre"
                {...holding("genre")}
              />
            )}
          </Field>
          <Field name="mood" label="Mood" required={false} error={saving.errors.mood}>
            {(control) => (
              <Select
                {...control}
                options={asOptions(choices.moods)}
                placeholder="Any mood"
                {...holding("mood")}
              />
            )}
          </Field>
          <Field name="key" label="Key" required={false} error={saving.errors.key}>
            {(control) => (
              <Select {...control} options={choices.keys} placeholder="Any key" {...holding("key")} />
            )}
          </Field>
          <Field name="scale" label="Scale" required={false} error={saving.errors.scale}>
            {(control) => (
              <Select
                {...control}
                options={asOptions(["major", "minor"])}
                placeholder="Major or minor"
                {...holding("scale")}
              />
            )}
          </Field>
          <Field name="bpm_min" label="Slowest BPM" required={false} error={saving.errors.bpm_min}>
            {(control) => <Input {...control} inputMode="numeric" placeholder="60" {...holding("bpmMin")} />}
          </Field>
          <Field name="bpm_max" label="Fastest BPM" required={false} error={saving.errors.bpm_max}>
            {(control) => <Input {...control} inputMode="numeric" placeholder="200" {...holding("bpmMax")} />}
          </Field>
        </div>
      </FormGroup>
      <FormGroup title="Budget" lead="For information: nothing is charged, and nobody is bound by it.">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="budget" label="Amount" required={false} error={saving.errors.budget}>
            {(control) => <Input {...control} inputMode="decimal" {...holding("budget")} />}
          </Field>
          <Field name="budget_currency" label="Currency" error={saving.errors.budget_currency}>
            {(control) => (
              <Select {...control} options={asOptions(choices.currencies)} {...holding("currency")} />
            )}
          </Field>
        </div>
      </FormGroup>
      {isNew && (
        <FormGroup
          title="How long it stays open"
          lead="Producers can answer until then. Afterwards you can renew it for 30 days."
          error={saving.errors.tokens}
        >
          <TokenChoice value={tokens} onChange={setTokens} left={tokensLeft} />
        </FormGroup>
      )}
      {saving.message && (
        <Notice tone="negative" live>
          {saving.message}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={saving.saving}>
          {isNew ? "Ask producers" : "Save"}
        </Button>
        <LinkButton href={back} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
