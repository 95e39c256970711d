"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { BeatFace } from "./beat-face";
import type { CollectedBeat } from "./collected-beat";

const AT_ONCE = 12;

/** The beats that can still go in, found by title. */
export function BeatPicker({
  beats,
  onPick,
}: {
  beats: CollectedBeat[];
  onPick: (beat: CollectedBeat) => void;
}) {
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(AT_ONCE);
  const found = beats.filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <div className="grid gap-4">
      <Field name="beat-search" label="Add beats">
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            placeholder="Title"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
          />
        )}
      </Field>
      {found.length === 0 ? (
        <p className="text-[0.9375rem] text-muted">
          {beats.length === 0 ? "All your beats are in." : "None of your beats is called that."}
        </p>
      ) : (
        <ul aria-label="Beats to add" className="border-t border-line">
          {found.slice(0, shown).map((beat) => (
            <li key={beat.id} className="flex items-center gap-3 border-b border-line py-2.5">
              <BeatFace beat={beat} />
              <Button size="sm" icon={Plus} onClick={() => onPick(beat)}>
                Add<span className="sr-only"> {beat.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {found.length > shown && (
        <Button variant="quiet" className="justify-self-start" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </Button>
      )}
    </div>
  );
}
