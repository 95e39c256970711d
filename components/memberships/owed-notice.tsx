import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatMoney } from "@/lib/money";
import type { MembershipView } from "./membership-view";

/** What is open, what that means, and the way to pay it. */
export function OwedNotice({ owed }: { owed: NonNullable<MembershipView["owed"]> }) {
  const amount = formatMoney(owed.amountMinor, owed.currency);
  return (
    <Notice
      tone={owed.isUpgrade ? "caution" : "negative"}
      title={
        owed.isUpgrade ? "Your change of plan waits for its payment" : "Your last payment did not go through"
      }
    >
      <p className="mb-4">
        {owed.isUpgrade
          ? `Your bank wants you to confirm ${amount}, or declined the card. Until it is paid your plan stays; if you leave it, the change lapses within a day.`
          : `${amount} could not be charged. Until it is paid, downloads under your plan stop. Every license that you obtained stays yours.`}
      </p>
      <LinkButton href="/settings/billing/pay" variant="primary" size="sm">
        Pay {amount}
      </LinkButton>
    </Notice>
  );
}
