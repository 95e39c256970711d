"use client";

import { type FormEvent, useState } from "react";
import { errorsAt } from "@/components/presets/field-errors";
import { type Saved, useSaving } from "@/components/presets/saving";
import { Button, LinkButton } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { fittingBeats, missedWishes, type OwnBeat } from "./fitting-beats";
import type { AnswerableRequest } from "./open-request-list";

type AnswerDialogProps = {
  request: AnswerableRequest;
  beats: OwnBeat[];
  /** With how many beats one can still answer. */
  left: number;
  answer: (requestId: number, trackIds: number[], note: string) => Promise<Saved>;
};

/** Picks beats of one's own for a request, those that fit it first. */
export function AnswerDialog({ request, beats, left, answer }: AnswerDialogProps) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [picked, setPicked] = useState<number[]>([]);
  const [note, setNote] = useState("");
  const saving = useSaving({ done: `${request.requester} is told of your answer.` });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await saving.save(() => answer(request.id, picked, note)))) return;
    setOpen(false);
    setPicked([]);
    setNote("");
  }

  const wrong = [...new Set([saving.message, ...(errorsAt(saving.errors, "track_ids") ?? [])])].filter(
    Boolean,
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button>
          Answer<span className="sr-only"> {request.requester}</span>
        </Button>
      }
      title="Answer with your beats"
      description={
        left === 1 ? "You can propose one more." : `Propose up to ${left} of your published beats.`
      }
    >
      {beats.length === 0 ? (
        <div className="grid gap-5">
          <p>You have no beat in the catalog to propose.</p>
          <LinkButton href="/backstage/beats" className="justify-self-start">
            My beats
          </LinkButton>
        </div>
      ) : (
        <form ref={saving.form} onSubmit={submit} className="grid gap-5">
          <Field name={`beats-${request.id}`} label="Your beats" hint="What fits the request stands first.">
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
          <ul className="grid max-h-72 gap-4 overflow-y-auto border-y border-line py-3">
            {fittingBeats(beats, request.wanted, words).map((beat) => (
              <li key={beat.id}>
                <Checkbox
                  label={
                    <span className="flex items-center gap-3">
                      {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
                      <img
                        src={beat.coverUrl}
                        alt=""
                        loading="lazy"
                        className="size-11 bg-raised object-cover"
                      />
                      <span className="min-w-0">
                        <span className="block font-medium wrap-anywhere">{beat.title}</span>
                        <span className="block text-sm text-muted">
                          {beat.facts}
                          {missedWishes(beat, request.wanted) === 0 && (
                            <span className="font-medium text-positive"> · fits</span>
                          )}
                        </span>
                      </span>
                    </span>
                  }
                  checked={picked.includes(beat.id)}
                  disabled={picked.length >= left && !picked.includes(beat.id)}
                  onChange={({ target }) =>
                    setPicked(target.checked ? [...picked, beat.id] : picked.filter((id) => id !== beat.id))
                  }
                />
              </li>
            ))}
          </ul>
          <Field
            name={`note-${request.id}`}
            label="Note"
            required={false}
            hint="Up to 300 characters."
            error={saving.errors.note}
          >
            {(control) => (
              <Textarea
                {...control}
                rows={3}
                maxLength={300}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
          {wrong.length > 0 && (
            <Notice tone="negative" live>
              {wrong.join(" ")}
            </Notice>
          )}
          <Button
            type="submit"
            variant="primary"
            pending={saving.saving}
            disabled={picked.length === 0}
            className="justify-self-end"
          >
            {picked.length > 1 ? `Send ${picked.length} beats` : "Send the beat"}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
