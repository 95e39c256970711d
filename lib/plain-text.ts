// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/**
 * Whether a line holds letters alone: no control characters, none that turn the writing direction, with which one name
 * can be made to read as another, and no half of a character, which the database refuses.
 */
export const isPlainLine = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

/** The same for a text of several lines. */
export const isPlainText = (text: string): boolean => text.split("\n").every(isPlainLine);

const LONGEST_FILE_NAME = 200;

/**
 * The name of a file that somebody else named, to be shown: the last part of its path, or `otherwise` where that is
 * none, or a folder's `.` or `..`.
 */
export function plainFileName(path: string, otherwise: string): string {
  const name = path.split(/[/\\]/).at(-1)?.trim().slice(0, LONGEST_FILE_NAME).toWellFormed() ?? "";
  return /^\.{0,2}$/.test(name) || !isPlainLine(name) ? otherwise : name;
}
