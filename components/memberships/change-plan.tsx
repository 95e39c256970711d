"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { dateText } from "@/components/ui/date-time";
import { Dialog } from "@/components/ui/dialog";
import { Money } from "@/components/ui/money";
import { PlanChangePreview, type PreviewView } from "./plan-change-preview";

export type Choosable = {
  name: string;
  displayName: string;
  description: string;
  priceMinor: number;
  currency: string;
  /** What they have, what it renews as, what they have until then, or another. */
  standing: "current" | "next" | "until" | "other";
};

export type PlanChanges = {
  preview: (plan: string) => Promise<{ problem: string } | { problem?: undefined; preview: PreviewView }>;
  /** `confirm` when the bank wants the member to, or the card was declined. */
  change: (
    plan: string,
    reckonedAt: string,
  ) => Promise<{ problem: string } | { problem?: undefined; confirm: boolean }>;
};

/** The paid plans, one a line, and the way from one to another: what it costs is shown before it is agreed to. */
export function ChangePlan({ plans, actions }: { plans: Choosable[]; actions: PlanChanges }) {
  const router = useRouter();
  const [asking, setAsking] = useState<string | null>(null);
  const [shown, setShown] = useState<PreviewView | null>(null);
  const [changing, setChanging] = useState(false);

  async function ask(plan: string) {
    setAsking(plan);
    const answered = await actions.preview(plan).catch(() => ({ problem: NOT_NOW }));
    setAsking(null);
    if (answered.problem !== undefined) toast.error(answered.problem);
    else setShown(answered.preview);
  }

  async function agree(shown: PreviewView) {
    const { plan, reckonedAt } = shown;
    setChanging(true);
    const answered = await actions.change(plan.name, reckonedAt).catch(() => ({ problem: NOT_NOW }));
    setChanging(false);
    if (answered.problem !== undefined) return void toast.error(answered.problem);
    setShown(null);
    if (answered.confirm) return router.push("/settings/billing/pay");
    toast.success(doneOf(shown));
    router.refresh();
  }

  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {plans.map((plan) => (
          <li key={plan.name} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
            <div className="min-w-0 grow basis-48">
              <p className="font-semibold">{plan.displayName}</p>
              <p className="text-[0.9375rem] text-muted">{plan.description}</p>
            </div>
            <Money minor={plan.priceMinor} currency={plan.currency} />
            <span className="flex min-w-32 sm:justify-end">
              <Choice plan={plan} asking={asking} ask={ask} />
            </span>
          </li>
        ))}
      </ul>
      <Dialog
        title={shown ? titleOf(shown) : ""}
        open={shown !== null}
        onOpenChange={(open) => !open && !changing && setShown(null)}
      >
        {shown && <PlanChangePreview preview={shown} pending={changing} agree={() => agree(shown)} />}
      </Dialog>
    </>
  );
}

const NOT_NOW = "The payment service does not answer. Nothing was changed; try again in a moment.";

function doneOf({ step, plan, from }: PreviewView): string {
  if (step === "upgrade") return `You are on ${plan.displayName} now.`;
  if (step === "downgrade") return `From ${dateText(from)} on it is ${plan.displayName}.`;
  return `It stays ${plan.displayName}.`;
}

function titleOf({ step, plan }: PreviewView): string {
  if (step === "keep") return `Stay with ${plan.displayName}?`;
  return `Change to ${plan.displayName}?`;
}

function Choice({
  plan: { name, displayName, standing },
  asking,
  ask,
}: {
  plan: Choosable;
  asking: string | null;
  ask: (plan: string) => Promise<void>;
}) {
  if (standing === "next") return <span className="text-sm text-muted">From the renewal on</span>;
  if (standing === "current") return <span className="text-sm text-muted">Your plan</span>;
  return (
    <Button size="sm" pending={asking === name} disabled={asking !== null} onClick={() => ask(name)}>
      {standing === "until" ? "Stay with" : "Choose"} {displayName}
    </Button>
  );
}
