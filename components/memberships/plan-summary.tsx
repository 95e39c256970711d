import { Money } from "@/components/ui/money";
import { Card } from "@/components/ui/section";
import { type PlanView, valueInWords } from "./plan-view";

/** What is about to be paid for: the plan, its price, what it holds. */
export function PlanSummary({ plan }: { plan: PlanView }) {
  const { displayName, description, priceMinor, currency, features } = plan;
  return (
    <Card>
      <section aria-label="Your order">
        <h2 className="display-3">{displayName}</h2>
        <p className="mt-1.5 text-muted">{description}</p>
        <ul className="mt-5 grid gap-2 border-t border-line pt-5 text-[0.9375rem]">
          {features.map(({ name, displayName: feature, value }) => (
            <li key={name} className="flex justify-between gap-4">
              <span className="text-muted">{feature}</span>
              <span className="figures">{valueInWords(value) ?? "–"}</span>
            </li>
          ))}
        </ul>
        <dl className="mt-5 grid gap-2 border-t border-line-strong pt-5">
          <div className="flex items-baseline justify-between gap-4">
            <dt className="font-semibold">Today</dt>
            <dd className="text-xl font-semibold">
              <Money minor={priceMinor} currency={currency} />
            </dd>
          </div>
          <div className="flex items-baseline justify-between gap-4 text-[0.9375rem] text-muted">
            <dt>Then each month</dt>
            <dd>
              <Money minor={priceMinor} currency={currency} />
            </dd>
          </div>
        </dl>
      </section>
    </Card>
  );
}
