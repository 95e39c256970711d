"use client";

import { type FormEvent, useState } from "react";
import { CoverField } from "@/components/images/cover-field";
import { sendPicture } from "@/components/images/send-picture";
import { errorsAt } from "@/components/presets/field-errors";
import { FormGroup } from "@/components/presets/form-group";
import { type Saved, useSaving } from "@/components/presets/saving";
import { useUnsavedGuard } from "@/components/presets/use-unsaved-guard";
import { Button, LinkButton } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { BeatOrder } from "./beat-order";
import { BeatPicker } from "./beat-picker";
import type { CollectedBeat } from "./collected-beat";

export type CollectionFields = { title: string; description: string; release_date: string | null };

/** Saves all but the cover; `id` is the collection's, also when only a part could be saved. */
export type SaveCollection = (
  collectionId: number | null,
  fields: CollectionFields,
  trackIds: number[],
) => Promise<{ id: number | null; refused: Saved }>;

export type CollectionFormProps = {
  collection: {
    id: number | null;
    title: string;
    description: string;
    releaseDate: string | null;
    coverUrl: string | null;
    beats: CollectedBeat[];
    published: boolean;
  };
  /** All that can be in it. */
  beats: CollectedBeat[];
  save: SaveCollection;
  publish: (collectionId: number) => Promise<Saved>;
};

const BACK = "/backstage/collections";

/** Makes or edits a collection: what it is called, its cover, its beats in order. */
export function CollectionForm({ collection, beats, save, publish }: CollectionFormProps) {
  const [initial] = useState(() => ({
    title: collection.title,
    description: collection.description,
    releaseDate: collection.releaseDate ?? "",
    beats: collection.beats,
    cover: null as File | null,
  }));
  const [draft, setDraft] = useState(initial);
  const [id, setId] = useState(collection.id);
  const [saved, setSaved] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const saving = useSaving({
    done: publishing ? `“${draft.title.trim()}” is published.` : `“${draft.title.trim()}” is saved.`,
    next: BACK,
  });
  useUnsavedGuard(!saved && draft !== initial);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });

  async function send(thenPublish: boolean): Promise<Saved> {
    const { title, description, releaseDate } = draft;
    const fields = { title, description, release_date: releaseDate || null };
    const answer = await save(
      id,
      fields,
      draft.beats.map((beat) => beat.id),
    );
    setId(answer.id);
    if (answer.refused || answer.id === null) return answer.refused;
    const wrong = draft.cover && (await sendPicture(draft.cover, `${BACK}/${answer.id}/cover`, "PUT"));
    if (wrong) return { errors: { cover: [wrong] }, message: null };
    return thenPublish ? publish(answer.id) : null;
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const by = (event.nativeEvent as SubmitEvent).submitter;
    const thenPublish = by instanceof HTMLButtonElement && by.value === "publish";
    setPublishing(thenPublish);
    setSaved(await saving.save(() => send(thenPublish)));
  }

  const inIt = new Set(draft.beats.map((beat) => beat.id));
  return (
    <form ref={saving.form} onSubmit={submit} noValidate className="grid gap-10">
      <div className="grid gap-8 md:grid-cols-[18rem_minmax(0,1fr)] md:gap-12">
        <CoverField
          current={collection.coverUrl}
          chosen={draft.cover}
          onChoose={(cover) => set({ cover })}
          error={saving.errors.cover}
        />
        <div className="grid content-start gap-5">
          <Field name="title" label="Title" error={saving.errors.title}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                maxLength={100}
                required
                value={draft.title}
                onChange={(event) => set({ title: event.target.value })}
              />
            )}
          </Field>
          <Field
            name="release_date"
            label="Date"
            required={false}
            error={saving.errors.release_date}
            className="sm:max-w-56"
          >
            {(control) => (
              <Input
                {...control}
                type="date"
                value={draft.releaseDate}
                onChange={(event) => set({ releaseDate: event.target.value })}
              />
            )}
          </Field>
          <Field name="description" label="Description" required={false} error={saving.errors.description}>
            {(control) => (
              <Textarea
                {...control}
                rows={5}
                maxLength={2000}
                value={draft.description}
                onChange={(event) => set({ description: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <FormGroup
        title="Beats"
        lead="Listeners hear them in this order. What is not published, or is sold, they do not see."
        error={errorsAt(saving.errors, "track_ids")}
      >
        <div className="grid items-start gap-10 lg:grid-cols-2 lg:gap-14">
          {draft.beats.length > 0 ? (
            <BeatOrder beats={draft.beats} onChange={(next) => set({ beats: next })} />
          ) : (
            <p className="border-y border-line py-8 text-muted">
              Nothing in it yet. Add beats, then drag them into order.
            </p>
          )}
          <BeatPicker
            beats={beats.filter((beat) => !inIt.has(beat.id))}
            onPick={(beat) => set({ beats: [...draft.beats, beat] })}
          />
        </div>
      </FormGroup>
      {saving.message && (
        <Notice tone="negative" live>
          {saving.message}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" pending={saving.saving}>
          {collection.published ? "Save" : "Save the draft"}
        </Button>
        {!collection.published && (
          <Button type="submit" value="publish" disabled={saving.saving}>
            Save and publish
          </Button>
        )}
        <LinkButton href={BACK} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
