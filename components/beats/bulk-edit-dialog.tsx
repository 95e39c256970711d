"use client";

import { useState } from "react";
import { errorsAt } from "@/components/presets/field-errors";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { tagsOf } from "@/components/uploads/beat-details";
import { GENRES, MOODS } from "@/lib/tracks/vocabulary";
import { BulkDialog, type SendBulk } from "./bulk-dialog";

const options = (words: readonly string[]) => words.map((value) => ({ value, label: value }));
const NOTHING = { genre: "", mood: "", add: "", remove: "" };

/** Genre, mood and tags of many beats at once; what is left empty stays as each has it. */
export function BulkEditDialog({ count, send }: { count: number; send: SendBulk }) {
  const [draft, setDraft] = useState(NOTHING);
  const set = (change: Partial<typeof NOTHING>) => setDraft({ ...draft, ...change });
  const order = () => ({
    action: "edit",
    changes: {
      ...(draft.genre && { genre: draft.genre }),
      ...(draft.mood && { mood: draft.mood }),
      ...(draft.add.trim() && { add_tags: tagsOf(draft.add) }),
      ...(draft.remove.trim() && { remove_tags: tagsOf(draft.remove) }),
    },
  });
  return (
    <BulkDialog
      trigger="Edit"
      title={`Edit ${count === 1 ? "one beat" : `${count} beats`}`}
      description="What you leave empty stays as each beat has it."
      confirm="Change them"
      order={order}
      send={send}
    >
      {(errors) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="bulk-genre" label="Genre" error={errorsAt(errors, "changes.genre")}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.genre}
                  onChange={({ target }) => set({ genre: target.value })}
                  options={options(GENRES)}
                  placeholder="As it is"
                />
              )}
            </Field>
            <Field name="bulk-mood" label="Mood" error={errorsAt(errors, "changes.mood")}>
              {(control) => (
                <Select
                  {...control}
                  value={draft.mood}
                  onChange={({ target }) => set({ mood: target.value })}
                  options={options(MOODS)}
                  placeholder="As it is"
                />
              )}
            </Field>
          </div>
          <Field
            name="bulk-add"
            label="Add tags"
            hint="Divided by commas."
            error={errorsAt(errors, "changes.add_tags")}
          >
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.add}
                onChange={({ target }) => set({ add: target.value })}
              />
            )}
          </Field>
          <Field name="bulk-remove" label="Remove tags" error={errorsAt(errors, "changes.remove_tags")}>
            {(control) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.remove}
                onChange={({ target }) => set({ remove: target.value })}
              />
            )}
          </Field>
        </>
      )}
    </BulkDialog>
  );
}
