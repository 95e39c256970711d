import { BPM_MAX, BPM_MIN, parseKey, type Scale } from "@/lib/tracks/vocabulary";

/** What a file's name says of the beat in it, as far as it does. */
export type Guess = { title: string; bpm?: string; key?: string; scale?: Scale };

const NOISE =
  /\b(master(ed)?|mix(down|ed)?|final|export(ed)?|bounce|untagged|tagged|wav|24 ?bits?|16 ?bits?|44\.?1 ?k(hz)?|48 ?k(hz)?|v\d+)\b/gi;
/** Capital letters, or small ones with a sign, and a small m for minor: "I am" and "2 AM" are no keys. */
const KEY_WORDS =
  /(?<![\p{L}\d])([A-G]|[a-g](?=[#♯♭]))(#|♯|♭|b| ?[Ss]harp| ?[Ff]lat)?[ _-]?([Mm]inor|MINOR|[Mm]in|MIN|[Mm]ajor|MAJOR|[Mm]aj|MAJ|m)(?![\p{L}\d])/u;
/** A key without its scale is only believed with a sign, or "A" and its like would be keys. */
const KEY_ALONE = /(?<![\p{L}\d])([A-G])(#|♯|♭|b)(?![\p{L}\d#])/u;
const BPM_WORDS = /(?<![\d.])(\d{2,3})[ _-]?bpm(?![\p{L}])|(?<![\p{L}])bpm[ _-]?(\d{2,3})(?!\d)/iu;
const BPM_ALONE = /(?<![\p{L}\d.#])(\d{2,3})(?![\p{L}\d.])/gu;

/**
 * Reads title, tempo and key out of a name such as `Nova - Night Bus 140bpm F#m (prod. Nova).wav`. A guess to start
 * from: what it does not find it leaves out, and it never invents a title that the name does not hold.
 */
export function guessDetails(filename: string): Guess {
  let rest = bareName(filename);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };

  const tempo = take(BPM_WORDS);
  const named = take(KEY_WORDS);
  const alone = named ? null : take(KEY_ALONE);
  const key = named ?? alone;
  const bpm = tempo?.[1] ?? tempo?.[2] ?? lastTempo(rest);
  if (!tempo && bpm) rest = rest.replace(new RegExp(`(?<![\\p{L}\\d])${bpm}(?![\\p{L}\\d])`, "u"), " ");
  const parsed = key && parseKey(`${key[1]?.toUpperCase()}${signOf(key[2])}`);
  return {
    title: titleOf(rest) || bareName(filename),
    ...(bpm && isTempo(bpm) && { bpm }),
    ...(parsed && { key: parsed }),
    ...(parsed && named?.[3] && { scale: scaleOf(named[3]) }),
  };
}

const bareName = (filename: string) =>
  filename
    .replace(/\.[^.]{1,5}$/, "")
    .replace(/_+/g, " ")
    .trim();
const isTempo = (text: string) => Number(text) >= BPM_MIN && Number(text) <= BPM_MAX;

/** A bare number that can be a tempo; of several the last one, because numbers of takes and parts come first. */
const lastTempo = (text: string): string | undefined =>
  [...text.matchAll(BPM_ALONE)]
    .map(([number]) => number)
    .filter(isTempo)
    .at(-1);

function signOf(sign: string | undefined): string {
  const word = sign?.trim().toLowerCase();
  if (!word) return "";
  return word === "#" || word === "♯" || word === "sharp" ? "#" : "b";
}

const scaleOf = (word: string): Scale => (/^m(in|$)/i.test(word) ? "minor" : "major");

/** What is left, without the makers' names in brackets and before a dash, and without the words of exporting. */
function titleOf(text: string): string {
  const bare = text
    .replace(/[([{][^)\]}]*[)\]}]/g, " ")
    .replace(/\bprod(uced)?\b\.?( by)?.*$/i, " ")
    .replace(NOISE, " ");
  const parts = bare.split(/\s+[-–—|]\s+/).map((part) => part.replace(/^[\s\-–—.,|]+|[\s\-–—.,|]+$/g, ""));
  const spoken = parts.filter((part) => /\p{L}|\d/u.test(part));
  return (spoken.length > 1 ? spoken.slice(1) : spoken).join(" – ").replace(/\s+/g, " ").trim();
}
