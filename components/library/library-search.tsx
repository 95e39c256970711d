import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

type LibrarySearchProps = {
  path: string;
  q: string;
  /** The state that is asked for, and those there are; left out where a list has none. */
  status?: string;
  statuses?: SelectOption[];
  /** The same of types. */
  type?: string;
  types?: SelectOption[];
  placeholder: string;
};

/** Search, status and type as a GET form: the address is the state, and no script is needed. */
export function LibrarySearch({ path, q, status, statuses, type, types, placeholder }: LibrarySearchProps) {
  return (
    <search>
      <form action={path} className="mb-8 flex flex-wrap items-end gap-3">
        <Field name="q" label="Search" className="min-w-0 grow basis-56 sm:max-w-sm">
          {(control) => (
            <Input {...control} type="search" defaultValue={q} maxLength={100} placeholder={placeholder} />
          )}
        </Field>
        {statuses && (
          <Field name="status" label="Status" className="grow basis-40 sm:max-w-52">
            {(control) => (
              <Select {...control} options={statuses} placeholder="Any status" defaultValue={status} />
            )}
          </Field>
        )}
        {types && (
          <Field name="type" label="Type" className="grow basis-40 sm:max-w-52">
            {(control) => <Select {...control} options={types} placeholder="Any type" defaultValue={type} />}
          </Field>
        )}
        <Button type="submit" icon={Search}>
          Search
        </Button>
      </form>
    </search>
  );
}
