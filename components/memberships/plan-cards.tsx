import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { formatMoney } from "@/lib/money";
import { type PlanView, valueInWords } from "./plan-view";

type PlanCardsProps = {
  plans: PlanView[];
  /** The name of the plan that the person has; null for a stranger. */
  current: string | null;
  /** The way into a plan. */
  action: (plan: PlanView) => ReactNode;
};

/** The plans side by side: what each costs a month, and what it holds. */
export function PlanCards({ plans, current, action }: PlanCardsProps) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-4">
      {plans.map((plan) => (
        <li
          key={plan.name}
          className={cx(
            "flex flex-col rounded-md border border-t-4 bg-surface p-6",
            plan.recommended ? "border-line-strong border-t-accent" : "border-line border-t-line-strong",
          )}
        >
          <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
            <h2 className="display-3">{plan.displayName}</h2>
            {plan.name === current ? (
              <Tag>Your plan</Tag>
            ) : (
              plan.recommended && <span className="text-sm font-semibold text-accent-ink">Recommended</span>
            )}
          </div>
          <p className="mt-5 flex flex-wrap items-baseline gap-x-2">
            {plan.priceMinor === null ? (
              <span className="display-2">Free</span>
            ) : (
              <Price minor={plan.priceMinor} currency={plan.currency} />
            )}
          </p>
          <p className="mt-3 min-h-12 text-muted">{plan.description}</p>
          <ul className="mt-5 grid gap-2.5 border-t border-line pt-5 text-[0.9375rem]">
            {plan.features.map((feature) => (
              <Feature key={feature.name} {...feature} />
            ))}
          </ul>
          <div className="mt-auto grid pt-7">{action(plan)}</div>
        </li>
      ))}
    </ul>
  );
}

/** In large: "$29", with the currency that it is in. Cents are left out where there are none. */
function Price({ minor, currency }: { minor: number; currency: string }) {
  const amount = formatMoney(minor, currency).slice(0, -currency.length - 1);
  return (
    <>
      <span className="display-2">{amount.replace(/\.00$/, "")}</span>
      <span className="text-muted">{currency} a month</span>
    </>
  );
}

function Feature({ displayName, value }: PlanView["features"][number]) {
  const words = valueInWords(value);
  if (words === null)
    return (
      <li className="flex items-start gap-2.5 text-faint">
        <Minus aria-hidden className="mt-1 size-4 shrink-0" />
        <span>
          <span className="sr-only">Without: </span>
          {displayName}
        </span>
      </li>
    );
  return (
    <li className="flex items-start gap-2.5">
      <Check aria-hidden className="mt-1 size-4 shrink-0 text-positive" />
      <span className="grow">{displayName}</span>
      {value !== true && <span className="figures font-semibold">{words}</span>}
    </li>
  );
}
