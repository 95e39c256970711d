import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

/** Search and order of the directory as a GET form: the address is the state, and no script is needed. */
export function ProducerSearch({ q, sort, sorts }: { q: string; sort: string; sorts: SelectOption[] }) {
  return (
    <search>
      <form action="/producers" className="mb-10 flex flex-wrap items-end gap-3">
        <Field name="q" label="Search" id="producer-q" className="min-w-0 grow basis-56 sm:max-w-sm">
          {(control) => (
            <Input {...control} type="search" defaultValue={q} maxLength={100} placeholder="Name" />
          )}
        </Field>
        <Field name="sort" label="Order" className="grow basis-40 sm:max-w-52">
          {(control) => <Select {...control} options={sorts} defaultValue={sort} />}
        </Field>
        <Button type="submit" icon={Search}>
          Search
        </Button>
      </form>
    </search>
  );
}
