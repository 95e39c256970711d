export type FieldErrors = Record<string, string[]>;

/** What is wrong with one field and with what lies within it: `delivered_files.1` counts for `delivered_files`. */
export const errorsAt = (errors: FieldErrors, name: string): string[] | undefined => {
  const found = Object.entries(errors).filter(([at]) => at === name || at.startsWith(`${name}.`));
  return found.length > 0 ? [...new Set(found.flatMap(([, sentences]) => sentences))] : undefined;
};
