import { errorsAt, type FieldErrors } from "@/components/presets/field-errors";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { BPM_MAX, BPM_MIN, GENRES, KEYS, MOODS, SCALES } from "@/lib/tracks/vocabulary";
import type { BeatDetails } from "./beat-details";

type DetailsFieldsProps = {
  details: BeatDetails;
  set: (change: Partial<BeatDetails>) => void;
  errors: FieldErrors;
  /** Goes before each id where several such forms share a page. */
  prefix?: string;
};

const options = (words: readonly string[]) => words.map((value) => ({ value, label: value }));
const keys = KEYS.map(({ key, names }) => ({ value: key, label: names.join(" / ") }));
const scales = SCALES.map((value) => ({ value, label: value === "major" ? "Major" : "Minor" }));

/** All that a beat is described with: what the catalog filters by, and the words that search finds. */
export function DetailsFields({ details, set, errors, prefix = "" }: DetailsFieldsProps) {
  const at = (name: keyof BeatDetails) => ({
    name: `${prefix}${name}`,
    error: errorsAt(errors, name),
  });
  const typed = (name: keyof BeatDetails) => ({
    value: details[name],
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  });
  const choice = (
    name: "genre" | "mood" | "key" | "scale",
    label: string,
    list: { value: string; label: string }[],
  ) => (
    <Field {...at(name)} label={label} className="sm:col-span-2">
      {(control) => <Select {...control} {...typed(name)} options={list} placeholder="Choose" />}
    </Field>
  );
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-6">
      <Field {...at("title")} label="Title" className="col-span-2 sm:col-span-4">
        {(control) => <Input {...control} {...typed("title")} autoComplete="off" maxLength={100} />}
      </Field>
      <Field {...at("bpm")} label="BPM" className="max-sm:col-span-2 sm:col-span-2">
        {(control) => (
          <Input
            {...control}
            {...typed("bpm")}
            inputMode="numeric"
            autoComplete="off"
            placeholder={`${BPM_MIN}–${BPM_MAX}`}
            className="figures"
          />
        )}
      </Field>
      <div className="col-span-2 grid grid-cols-2 gap-4 sm:col-span-6 sm:grid-cols-8">
        {choice("genre", "Genre", options(GENRES))}
        {choice("mood", "Mood", options(MOODS))}
        {choice("key", "Key", keys)}
        {choice("scale", "Scale", scales)}
      </div>
      <Field
        {...at("tags")}
        label="Tags"
        required={false}
        hint="Up to 10, divided by commas."
        className="col-span-2 sm:col-span-6"
      >
        {(control) => <Input {...control} {...typed("tags")} autoComplete="off" maxLength={500} />}
      </Field>
      <Field {...at("description")} label="Description" required={false} className="col-span-2 sm:col-span-6">
        {(control) => <Textarea {...control} {...typed("description")} rows={3} maxLength={2000} />}
      </Field>
    </div>
  );
}
