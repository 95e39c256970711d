import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select, type SelectOption } from "@/components/ui/select";

export type RecordFiltersProps = {
  path: string;
  /** What the form leaves as it is: the other parts of the address. */
  kept: Record<string, string>;
  given: { state: string; currency: string; q: string; from: string; to: string };
  states: SelectOption[];
  currencies: string[];
  placeholder: string;
};

/** The lists' filter as a GET form: the address is the state, and no script is needed. */
export function RecordFilters({ path, kept, given, states, currencies, placeholder }: RecordFiltersProps) {
  return (
    <search>
      <form
        action={`${path}#records`}
        className="mb-6 grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1fr)_10rem_7rem_auto_auto_auto]"
      >
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field name="q" label="Search" className="max-md:col-span-2">
          {(control) => (
            <Input
              {...control}
              type="search"
              defaultValue={given.q}
              maxLength={100}
              placeholder={placeholder}
            />
          )}
        </Field>
        <Field name="state" label="Show">
          {(control) => <Select {...control} options={states} defaultValue={given.state} />}
        </Field>
        <Field name="currency" label="Currency">
          {(control) => (
            <Select
              {...control}
              options={currencies.map((code) => ({ value: code, label: code }))}
              placeholder="Any"
              defaultValue={given.currency}
            />
          )}
        </Field>
        <Field name="from" label="From" className="min-w-0">
          {(control) => <Input {...control} type="date" defaultValue={given.from} />}
        </Field>
        <Field name="to" label="To" className="min-w-0">
          {(control) => <Input {...control} type="date" defaultValue={given.to} />}
        </Field>
        <Button type="submit" icon={Search} className="max-md:col-span-2">
          Show
        </Button>
      </form>
    </search>
  );
}
