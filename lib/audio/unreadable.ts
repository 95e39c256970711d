/** Why a sound cannot be read. lib/uploads/refusals says each to the one who uploaded it. */
export type Unreadable =
  | "not_sound"
  | "encoding"
  | "channels"
  | "sample_rate"
  | "cut_off"
  | "damaged"
  | "too_short"
  | "too_long"
  | "silent"
  | "archive"
  | "archive_empty"
  | "archive_too_large"
  | "not_a_stem";

/** The bytes are no sound that we can read, or none that we take. `detail` is what the reason is about. */
export class UnreadableSound extends Error {
  override readonly name = "UnreadableSound";
  constructor(
    readonly why: Unreadable,
    message: string,
    readonly detail: string | null = null,
  ) {
    super(message);
  }
}
