import { CircleCheck, CircleDashed } from "lucide-react";
import { LinkButton } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";

export type Checks = { connected: boolean; charges: boolean; payouts: boolean; details: boolean };

const WORDS: Record<keyof Checks, string> = {
  connected: "Connected to Stripe",
  charges: "Buyers can pay",
  payouts: "Payouts are on",
  details: "Details are complete",
};

/** The four checks in short; the way to Payout set-up where one is missing. */
export function SetupChecks({ checks }: { checks: Checks }) {
  const names = Object.keys(WORDS) as (keyof Checks)[];
  const missing = names.filter((name) => !checks[name]).length;
  return (
    <div
      className={cx(
        "flex flex-wrap items-center justify-between gap-x-8 gap-y-4",
        missing > 0 && "border border-line-strong bg-surface px-5 py-4",
      )}
    >
      <ul aria-label="Payout set-up" className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {names.map((name) => (
          <li key={name} className="flex items-center gap-1.5">
            {checks[name] ? (
              <CircleCheck aria-hidden className="size-4 text-positive" />
            ) : (
              <CircleDashed aria-hidden className="size-4 text-caution" />
            )}
            <span className={checks[name] ? "text-muted" : "font-medium"}>
              {WORDS[name]}
              <span className="sr-only">: {checks[name] ? "yes" : "not yet"}</span>
              {!checks[name] && <span aria-hidden> – not yet</span>}
            </span>
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <LinkButton href="/backstage/payouts" variant="primary" size="sm">
          Finish payout set-up
        </LinkButton>
      )}
    </div>
  );
}
