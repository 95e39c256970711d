import { fourLetters } from "./chunks";
import type { Examined } from "./examine";
import type { Source } from "./source";
import { UnreadableSound } from "./unreadable";

/** A Standard MIDI File: a header that names its tracks, and each of them whole. Throws `UnreadableSound`. */
export function examineMidi(source: Source): Examined {
  const head = Buffer.from(source.read(0, 14));
  if (head.length < 14 || fourLetters(head, 0) !== "MThd" || head.readUInt32BE(4) !== 6)
    throw new UnreadableSound("not_sound", "This is no MIDI file.", "midi");
  const tracks = head.readUInt16BE(10);
  let at = 14;
  for (let found = 0; found < tracks; found++) {
    const chunk = Buffer.from(source.read(at, 8));
    if (chunk.length < 8 || fourLetters(chunk, 0) !== "MTrk")
      throw new UnreadableSound("cut_off", "The MIDI file ends before its last track.");
    at += 8 + chunk.readUInt32BE(4);
    if (at > source.size) throw new UnreadableSound("cut_off", "The MIDI file ends within a track.");
  }
  return { content: { container: "midi" } };
}
