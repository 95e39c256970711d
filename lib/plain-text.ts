// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

// What takes no room: with it one name is written as another, or none at all. Joiners are left out, which Persian and
// emoji are written with, but they are not all there is.
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const NOTHING_BUT_JOINERS = /^[\s\u200c\u200d]*[\u200c\u200d][\s\u200c\u200d]*$/;

/**
 * Whether a line holds letters alone: no control characters, none that turn the writing direction or are not seen, with
 * which one name can be made to read as another, and no half of a character, which the database refuses.
 */
export const isPlainLine = (text: string): boolean =>
  isPlain(text) && !UNSEEN.test(text) && !NOTHING_BUT_JOINERS.test(text);

/** The same for a text of several lines, in which what is not seen harms nobody and is pasted by many. */
export const isPlainText = (text: string): boolean => text.split("\n").every(isPlain);

const isPlain = (line: string): boolean => line.isWellFormed() && !CONTROL.test(line);

const LONGEST_FILE_NAME = 200;

/**
 * The name of a file that somebody else named, to be shown: the last part of its path, or `otherwise` where that is
 * none, or a folder's `.` or `..`.
 */
export function plainFileName(path: string, otherwise: string): string {
  const name = path.split(/[/\\]/).at(-1)?.trim().slice(0, LONGEST_FILE_NAME).toWellFormed() ?? "";
  return /^\.{0,2}$/.test(name) || !isPlainLine(name) ? otherwise : name;
}
