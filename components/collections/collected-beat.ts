import type { BeatState } from "@/components/beats/beat-status";

/** A beat as the editor of a collection shows it. */
export type CollectedBeat = {
  id: number;
  title: string;
  /** Whose it is, where that is not oneself. */
  by: string | null;
  coverUrl: string;
  /** Others see only published ones. */
  state: BeatState;
};
