import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { DateTime } from "@/components/ui/date-time";
import { Card } from "@/components/ui/section";
import { tokenCount } from "./shown-request";

export type Balance = {
  plan: string;
  /** Null for no limit. */
  allowance: number | null;
  left: number | null;
  resetsAt: Date;
  /** The period is over and its renewal on the way. */
  renewing: boolean;
  movements: { id: number; requestId: number; tokens: number; words: string; at: Date }[];
};

/** How many tokens there are, until when, and where the others went. */
export function TokenBalance({ balance }: { balance: Balance }) {
  const { plan, allowance, left, resetsAt, renewing, movements } = balance;
  return (
    <Card>
      <section aria-label="Your tokens">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="display-3">{left === null ? "As many as you like" : `${tokenCount(left)} left`}</p>
          {allowance !== null && left !== null && <Dots allowance={allowance} left={left} />}
        </div>
        <p className="mt-2 text-[0.9375rem] text-muted">
          {plan} gives {allowance === null ? "any number" : tokenCount(allowance)} a month.{" "}
          {renewing ? (
            "Your renewal is on its way; it brings new ones."
          ) : (
            <>
              New ones come on <DateTime value={resetsAt} show="datetime" />; unused ones do not carry over.
            </>
          )}{" "}
          <Link href="/pricing" className="underline underline-offset-4 hover:text-ink">
            Compare plans
          </Link>
        </p>
        {movements.length > 0 && (
          <details className="mt-4 text-[0.9375rem]">
            <summary className="cursor-pointer font-medium">Where they went</summary>
            <ul className="mt-2 divide-y divide-line">
              {movements.map((movement) => (
                <li key={movement.id} className="flex flex-wrap justify-between gap-x-6 py-2">
                  <span>
                    {movement.words} <span className="text-muted">(request {movement.requestId})</span>
                  </span>
                  <span className="text-muted">
                    <DateTime value={movement.at} show="datetime" />{" "}
                    <span className="figures ml-3 text-ink">
                      {movement.tokens > 0 ? `+${movement.tokens}` : `−${-movement.tokens}`}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </section>
    </Card>
  );
}

/** A punch card: filled as long as it is there. Decoration, the words stand beside it. */
function Dots({ allowance, left }: { allowance: number; left: number }) {
  const places = Array.from({ length: Math.min(allowance, 12) }, (_, place) => place);
  return (
    <span aria-hidden className="flex gap-1.5">
      {places.map((place) => (
        <span
          key={place}
          className={cx(
            "size-5 rounded-full border",
            place < left ? "border-accent bg-accent" : "border-line-control",
          )}
        />
      ))}
    </span>
  );
}
