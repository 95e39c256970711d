import { TriangleAlert } from "lucide-react";
import { LinkButton } from "@/components/ui/button";

/** On every page of a member whose renewal was not paid: what it means, and the way to put it right. */
export function PastDueBanner({ plan }: { plan: string }) {
  return (
    <aside aria-label="Payment failed" className="border-b border-line-strong bg-raised print:hidden">
      <div className="mx-auto flex max-w-[88rem] flex-wrap items-center gap-x-5 gap-y-3 px-4 py-3 sm:px-8">
        <TriangleAlert aria-hidden className="size-5 shrink-0 text-caution" />
        <p className="min-w-0 grow basis-72 text-[0.9375rem]">
          <strong className="font-semibold">Your last payment for {plan} did not go through.</strong>{" "}
          <span className="text-muted">Downloads under your plan stop until it is paid.</span>
        </p>
        <LinkButton href="/settings/billing/pay" size="sm" variant="primary">
          Pay now
        </LinkButton>
      </div>
    </aside>
  );
}
