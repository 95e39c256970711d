/** Times in seconds from the start; velocity 0 to 1; pitch as a MIDI number. */
export type Note = { midi: number; at: number; seconds: number; velocity: number; glideTo?: number };
