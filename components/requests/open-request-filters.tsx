import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

export type OpenRequestQuestion = { genre: string; bpm: string; key: string; scale: string; sort: string };

type OpenRequestFiltersProps = {
  path: string;
  asked: OpenRequestQuestion;
  genres: SelectOption[];
  keys: SelectOption[];
};

const SCALES = ["major", "minor"].map((word) => ({ value: word, label: word }));
const SORTS = [
  { value: "newest", label: "Newest" },
  { value: "ending_soon", label: "Ending soon" },
];

/** What one's beat is like, as a GET form: the address is the state, and no script is needed. */
export function OpenRequestFilters({ path, asked, genres, keys }: OpenRequestFiltersProps) {
  return (
    <search>
      <form
        action={path}
        className="mb-8 grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:flex lg:flex-wrap"
      >
        <Field name="genre" label="Genre" className="lg:w-40">
          {(control) => (
            <Select {...control} options={genres} placeholder="Any genre" defaultValue={asked.genre} />
          )}
        </Field>
        <Field name="bpm" label="BPM" className="lg:w-24">
          {(control) => (
            <Input
              {...control}
              type="number"
              min={60}
              max={200}
              placeholder="Any"
              defaultValue={asked.bpm}
              className="figures"
            />
          )}
        </Field>
        <Field name="key" label="Key" className="lg:w-32">
          {(control) => <Select {...control} options={keys} placeholder="Any key" defaultValue={asked.key} />}
        </Field>
        <Field name="scale" label="Scale" className="lg:w-40">
          {(control) => (
            <Select {...control} options={SCALES} placeholder="Major or minor" defaultValue={asked.scale} />
          )}
        </Field>
        <Field name="sort" label="Order" className="lg:w-40">
          {(control) => <Select {...control} options={SORTS} defaultValue={asked.sort || "newest"} />}
        </Field>
        <Button type="submit" icon={Search}>
          Show
        </Button>
      </form>
    </search>
  );
}
