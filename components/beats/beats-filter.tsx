import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";
import { LICENSING_NAMES } from "./licensing-names";

export type BeatsAddress = { q: string; status: string; licensing: string; missing: string; sort: string };

type BeatsFilterProps = { path: string; address: BeatsAddress; statuses: SelectOption[] };

export const SORT_NAMES: Record<string, string> = {
  newest: "Newest",
  title: "Title",
  plays: "Plays",
  downloads: "Downloads",
  price: "Price",
};
const licensing = Object.entries(LICENSING_NAMES).map(([value, { name }]) => ({ value, label: name }));
const sorts = Object.entries(SORT_NAMES).map(([value, label]) => ({ value, label }));

/** Search, filters and order of a producer's beats as a GET form: the address is the state, and no script is needed. */
export function BeatsFilter({ path, address, statuses }: BeatsFilterProps) {
  return (
    <search>
      <form action={path} className="mb-8 flex flex-wrap items-end gap-x-3 gap-y-4">
        <Field name="q" label="Search" className="min-w-0 grow basis-52 sm:max-w-xs">
          {(control) => (
            <Input {...control} type="search" defaultValue={address.q} maxLength={100} placeholder="Title" />
          )}
        </Field>
        <Field name="status" label="Status" className="grow basis-36 sm:max-w-52">
          {(control) => (
            <Select {...control} options={statuses} placeholder="Any status" defaultValue={address.status} />
          )}
        </Field>
        <Field name="licensing" label="Licensing" className="grow basis-36 sm:max-w-52">
          {(control) => (
            <Select {...control} options={licensing} placeholder="Any" defaultValue={address.licensing} />
          )}
        </Field>
        <Field name="sort" label="Order" className="grow basis-32 sm:max-w-40">
          {(control) => <Select {...control} options={sorts} defaultValue={address.sort || "newest"} />}
        </Field>
        <span className="flex h-11 items-center">
          <Checkbox
            name="missing"
            value="1"
            defaultChecked={address.missing !== ""}
            label="Missing something"
          />
        </span>
        <Button type="submit" icon={Search}>
          Search
        </Button>
      </form>
    </search>
  );
}
