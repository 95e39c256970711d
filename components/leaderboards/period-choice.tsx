import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type PeriodChoiceProps = {
  path: string;
  metric: string;
  period: string;
  periods: { value: string; label: string }[];
};

/** The period as a GET form: the address is the state, and no script is needed. */
export function PeriodChoice({ path, metric, period, periods }: PeriodChoiceProps) {
  return (
    <form action={path} className="flex items-end gap-3">
      <input type="hidden" name="metric" value={metric} />
      <Field name="period" label="Period" className="w-52">
        {(control) => <Select {...control} options={periods} defaultValue={period} />}
      </Field>
      <Button type="submit">Show</Button>
    </form>
  );
}
