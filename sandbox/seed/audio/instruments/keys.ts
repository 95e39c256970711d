import type { Random } from "../../random";
import type { Note } from "../score/notes";
import { add, type Stereo, silence } from "../stereo";
import { fmNote } from "./fm-note";
import { PATCHES, type PatchName } from "./patches";
import { subtractiveNote } from "./subtractive-note";

/** Plays notes with a patch. A note that returns with the same pitch and length is made once and copied. */
export function playKeys(notes: Note[], name: PatchName, frames: number, random: Random): Stereo {
  const patch = PATCHES[name];
  const made = new Map<string, Stereo>();
  const part = silence(frames);
  for (const { midi, at, seconds, velocity } of notes) {
    const key = `${midi} ${Math.round(seconds * 200)}`;
    const sound =
      made.get(key) ??
      (patch.kind === "fm" ? fmNote(patch, midi, seconds) : subtractiveNote(patch, midi, seconds, random));
    made.set(key, sound);
    add(part, sound, at, velocity, (midi - 66) / 90);
  }
  return part;
}
