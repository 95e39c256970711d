"use client";

import { Plus } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import type { PlaylistChoice, PlaylistDesk } from "./playlist-desk";

type Track = { id: string; title: string };

/** The window that puts a track into playlists: those there are, or a new one. */
export function AddToPlaylist({
  track,
  desk,
  onClose,
}: {
  track: Track | null;
  desk: PlaylistDesk;
  onClose: () => void;
}) {
  return (
    <Dialog
      title="Add to playlist"
      description={track && `Where should ${track.title} go?`}
      open={track !== null}
      onOpenChange={(open) => open || onClose()}
    >
      {track && <Choices key={track.id} track={track} desk={desk} />}
    </Dialog>
  );
}

function Choices({ track, desk }: { track: Track; desk: PlaylistDesk }) {
  const [choices, setChoices] = useState<PlaylistChoice[] | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: read when the window opens
  useEffect(() => {
    desk.choices(track.id).then(
      (found) => ("wrong" in found ? setWrong(found.wrong) : setChoices(found)),
      () => setWrong("Your playlists did not load. Close this and try again."),
    );
  }, []);

  async function put(choice: PlaylistChoice, on: boolean) {
    const show = (change: Partial<PlaylistChoice>) =>
      setChoices(
        (all) => all?.map((each) => (each.id === choice.id ? { ...each, ...change } : each)) ?? null,
      );
    show({ holds: on });
    const answer = await desk.put(choice.id, track.id, on).catch(notThrough);
    if ("wrong" in answer) {
      show({ holds: !on });
      toast.error(answer.wrong);
    } else show(answer);
  }

  if (wrong)
    return (
      <p role="alert" className="text-negative">
        {wrong}
      </p>
    );
  if (!choices) return <Spinner />;
  return (
    <>
      {choices.length > 0 && (
        <ul className="-mx-2 mb-6 max-h-[40dvh] overflow-y-auto">
          {choices.map((choice) => (
            <li key={choice.id} className="rounded-sm px-2 py-2 hover:bg-raised">
              <Checkbox
                id={`playlist-${choice.id}`}
                checked={choice.holds}
                onChange={(event) => put(choice, event.target.checked)}
                label={choice.name}
                hint={`${beats(choice.trackCount)}, ${choice.isPublic ? "public" : "private"}`}
              />
            </li>
          ))}
        </ul>
      )}
      <NewPlaylist track={track} desk={desk} onMade={(made) => setChoices([made, ...choices])} />
    </>
  );
}

function NewPlaylist({
  track,
  desk,
  onMade,
}: {
  track: Track;
  desk: PlaylistDesk;
  onMade: (made: PlaylistChoice) => void;
}) {
  const [name, setName] = useState("");
  const [wrong, setWrong] = useState<string>();
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setPending(true);
    const made = await desk.create(name, track.id).catch(notThrough);
    setPending(false);
    if ("wrong" in made) return setWrong(made.wrong);
    setName("");
    setWrong(undefined);
    toast.success(`${track.title} is in ${made.name}.`);
    onMade(made);
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-3 border-t border-line pt-5">
      <Field name="name" id="new-playlist" label="New playlist" error={wrong} className="grow">
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" icon={Plus} pending={pending}>
        Create
      </Button>
    </form>
  );
}

const beats = (count: number) => (count === 1 ? "1 beat" : `${count} beats`);
const notThrough = () => ({ wrong: "That did not get through. Try again." });
