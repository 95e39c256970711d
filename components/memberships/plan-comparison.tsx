import { Check, Minus } from "lucide-react";
import { type PlanView, valueInWords } from "./plan-view";

type Row = { label: string; values: (string | null)[] };

/** What the features above them say already. */
const SAID: readonly string[] = ["stream"];

/** Everything that any plan holds, plan by plan. */
export function PlanComparison({ plans }: { plans: PlanView[] }) {
  const rows = [...featureRows(plans), ...capabilityRows(plans)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section aria-label="The plans compared" tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full min-w-[34rem] border-collapse text-[0.9375rem]">
        <caption className="sr-only">What each plan holds</caption>
        <thead>
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-3 pr-4 text-left text-sm font-medium text-muted">
              What you can do
            </th>
            {plans.map(({ name, displayName }) => (
              <th key={name} scope="col" className="w-24 px-2 py-3 text-center font-semibold">
                {displayName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label} className="border-b border-line">
              <th scope="row" className="py-3 pr-4 text-left font-normal">
                {label}
              </th>
              {plans.map(({ name }, place) => (
                <td key={name} className="px-3 py-3 text-center">
                  <Value words={values[place] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ words }: { words: string | null }) {
  if (words === null)
    return (
      <>
        <Minus aria-hidden className="mx-auto size-4 text-faint" />
        <span className="sr-only">No</span>
      </>
    );
  if (words === "Yes")
    return (
      <>
        <Check aria-hidden className="mx-auto size-4.5 text-positive" />
        <span className="sr-only">Yes</span>
      </>
    );
  return <span className="figures font-semibold">{words}</span>;
}

function featureRows(plans: PlanView[]): Row[] {
  return (plans[0]?.features ?? []).map(({ name, displayName }) => ({
    label: displayName,
    values: plans.map(({ features }) =>
      valueInWords(features.find((feature) => feature.name === name)?.value ?? false),
    ),
  }));
}

function capabilityRows(plans: PlanView[]): Row[] {
  const all = new Map(
    plans.flatMap(({ capabilities }) => capabilities.map(({ name, description }) => [name, description])),
  );
  const rows = [...all]
    .filter(([name]) => !SAID.includes(name))
    .map(([name, label]) => ({
      label,
      values: plans.map(({ capabilities }) =>
        capabilities.some((each) => each.name === name) ? "Yes" : null,
      ),
    }));
  // What sets the plans apart comes first.
  return rows.sort((a, b) => Number(b.values.includes(null)) - Number(a.values.includes(null)));
}
