"use client";

import { type FormEvent, useState } from "react";
import { CoverField } from "@/components/images/cover-field";
import { sendPicture } from "@/components/images/send-picture";
import { errorsAt } from "@/components/presets/field-errors";
import { type Saved, useSaving } from "@/components/presets/saving";
import { useUnsavedGuard } from "@/components/presets/use-unsaved-guard";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { type BeatDetails, givenDetails } from "@/components/uploads/beat-details";
import { DetailsFields } from "@/components/uploads/details-fields";

export type BeatFormProps = {
  beat: {
    id: number;
    details: BeatDetails;
    releaseDate: string;
    isrc: string;
    coverUrl: string | null;
  };
  save: (changes: Record<string, unknown>) => Promise<Saved>;
};

/** What a beat says of itself, and its cover. */
export function BeatForm({ beat, save }: BeatFormProps) {
  const [initial] = useState(() => ({
    details: beat.details,
    releaseDate: beat.releaseDate,
    isrc: beat.isrc,
    cover: null as File | null,
  }));
  const [draft, setDraft] = useState(initial);
  const [savedDraft, setSavedDraft] = useState(initial);
  const saving = useSaving({ done: `“${draft.details.title.trim()}” is saved.` });
  useUnsavedGuard(draft !== savedDraft);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });

  async function send(): Promise<Saved> {
    const refused = await save({
      ...givenDetails(draft.details),
      release_date: draft.releaseDate || null,
      isrc: draft.isrc.trim() || null,
    });
    if (refused) return refused;
    const wrong = draft.cover && (await sendPicture(draft.cover, `/backstage/beats/${beat.id}/cover`, "PUT"));
    return wrong ? { errors: { cover: [wrong] }, message: null } : null;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const sent = draft;
    if (await saving.save(send)) setSavedDraft(sent);
  }

  return (
    <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-10">
      <div className="grid gap-8 md:grid-cols-[18rem_minmax(0,1fr)] md:gap-12">
        <CoverField
          current={beat.coverUrl}
          chosen={draft.cover}
          onChoose={(cover) => set({ cover })}
          error={saving.errors.cover}
        />
        <div className="grid content-start gap-5">
          <DetailsFields
            details={draft.details}
            set={(change) => set({ details: { ...draft.details, ...change } })}
            errors={saving.errors}
          />
          <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
            <Field
              name="release_date"
              label="Release date"
              required={false}
              error={errorsAt(saving.errors, "release_date")}
            >
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={draft.releaseDate}
                  onChange={({ target }) => set({ releaseDate: target.value })}
                />
              )}
            </Field>
            <Field
              name="isrc"
              label="ISRC"
              required={false}
              hint="If it has one, such as US-S1Z-99-00001."
              error={errorsAt(saving.errors, "isrc")}
            >
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  maxLength={15}
                  className="figures uppercase"
                  value={draft.isrc}
                  onChange={({ target }) => set({ isrc: target.value })}
                />
              )}
            </Field>
          </div>
        </div>
      </div>
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
          Back to my beats
        </LinkButton>
      </div>
    </form>
  );
}
