import type { UploadDetails } from "@/lib/uploads/save-details";
import { guessDetails } from "./guess-details";

/** What is typed of a beat, each as its field holds it. */
export type BeatDetails = Required<UploadDetails>;

const EMPTY: BeatDetails = {
  title: "",
  genre: "",
  mood: "",
  bpm: "",
  key: "",
  scale: "",
  tags: "",
  description: "",
};

/** Where the form of an upload begins: with what was typed before, or else with what the file's name says. */
export function detailsOf(filename: string, typed: UploadDetails): BeatDetails {
  const isTyped = Object.keys(typed).length > 0;
  return { ...EMPTY, ...(isTyped ? typed : guessDetails(filename)) };
}

/** What is sent to make or change a beat. What is no number is sent as typed, so that its field is refused. */
export function givenDetails(details: BeatDetails): Record<string, unknown> {
  const { bpm, tags, ...words } = details;
  return {
    ...words,
    bpm: bpm.trim() === "" ? bpm : Number(bpm.replace(",", ".")) || bpm,
    tags: tagsOf(tags),
  };
}

/** Tags as they are typed: divided by commas, with or without a # before each. */
export const tagsOf = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim().replace(/^#+/, ""))
    .filter((tag) => tag !== "");
