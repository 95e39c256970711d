import { Check, Minus } from "lucide-react";
import { type PlanView, valueInWords } from "./plan-view";

type Row = { label: string; values: (string | null)[] };

/** What the features above them say already. */
const SAID: readonly string[] = ["stream"];

/** Everything that any plan holds, plan by plan. On phones each line's words stand above its values, so that all fit. */
export function PlanComparison({ plans }: { plans: PlanView[] }) {
  const rows = [...featureRows(plans), ...capabilityRows(plans)];
  const columns = { gridTemplateColumns: `repeat(${plans.length}, minmax(0, 1fr))` };
  return (
    // The explicit roles keep it a table for screen readers where CSS makes its rows grids.
    // biome-ignore-start lint/a11y/noRedundantRoles: display:grid strips the implied role in browsers
    <table role="table" className="w-full border-collapse text-[0.9375rem] max-sm:block">
      <caption className="sr-only">What each plan holds</caption>
      <thead
        role="rowgroup"
        className="max-sm:sticky max-sm:top-16 max-sm:z-10 max-sm:block max-sm:bg-ground"
      >
        <tr role="row" style={columns} className="border-b border-line-strong max-sm:grid">
          <th
            role="columnheader"
            scope="col"
            className="py-3 pr-4 text-left text-sm font-medium text-muted max-sm:sr-only"
          >
            What you can do
          </th>
          {plans.map(({ name, displayName }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className="py-3 text-center font-semibold sm:w-28 sm:px-3"
            >
              {displayName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-sm:block">
        {rows.map(({ label, values }) => (
          <tr role="row" key={label} style={columns} className="border-b border-line max-sm:grid max-sm:py-3">
            <th
              role="rowheader"
              scope="row"
              className="text-left font-normal max-sm:col-span-full max-sm:pb-2 max-sm:text-muted sm:py-3 sm:pr-4"
            >
              {label}
            </th>
            {plans.map(({ name }, place) => (
              <td key={name} role="cell" className="text-center sm:px-3 sm:py-3">
                <Value words={values[place] ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
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
