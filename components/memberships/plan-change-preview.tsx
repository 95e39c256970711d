"use client";

import { Button } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { DialogClose } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { formatMoney } from "@/lib/money";

/** What a change of plan would do. Instants are ISO; amounts in minor units. */
export type PreviewView = {
  step: "upgrade" | "downgrade" | "keep" | "none";
  plan: { name: string; displayName: string };
  dueMinor: number;
  renewalMinor: number;
  currency: string;
  from: string;
  renewsAt: string;
  lines: { description: string; amountMinor: number }[];
  reckonedAt: string;
};

/** What is paid now and what changes when, and the button that agrees to exactly that. */
export function PlanChangePreview({
  preview,
  pending,
  agree,
}: {
  preview: PreviewView;
  pending: boolean;
  agree: () => void;
}) {
  const { step, dueMinor, currency, lines } = preview;
  return (
    <div>
      <p className="text-muted">{inWords(preview)}</p>
      <dl className="mt-6 grid gap-2.5 border-y border-line py-4 text-[0.9375rem]">
        {lines.map(({ description, amountMinor }) => (
          <div key={description} className="flex items-baseline justify-between gap-6 text-muted">
            <dt>{description}</dt>
            <dd>
              <Money minor={amountMinor} currency={currency} />
            </dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-6 font-semibold">
          <dt>To pay now</dt>
          <dd>
            <Money minor={dueMinor} currency={currency} />
          </dd>
        </div>
        <div className="flex items-baseline justify-between gap-6">
          <dt>From {dateText(preview.renewsAt)}, each month</dt>
          <dd>
            <Money minor={preview.renewalMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      <div className="mt-7 flex flex-wrap justify-end gap-3">
        <DialogClose asChild>
          <Button disabled={pending}>Leave it as it is</Button>
        </DialogClose>
        <Button variant="primary" pending={pending} onClick={agree}>
          {step === "upgrade" ? `Pay ${formatMoney(dueMinor, currency)} and change` : "Agree"}
        </Button>
      </div>
    </div>
  );
}

function inWords({ step, plan, from }: PreviewView): string {
  const name = plan.displayName;
  if (step === "upgrade")
    return `${name} counts at once. You pay the difference for the days that are left; your beat requests start anew with what ${name} gives.`;
  if (step === "downgrade")
    return `You keep what you paid for until ${dateText(from)}. From then on it is ${name}. Nothing is charged now.`;
  return `It renews as ${name} again, as if you had never chosen otherwise. Nothing is charged now.`;
}
