import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Notice } from "@/components/ui/notice";
import type { PayoutLine } from "./views";

/** When a payout was made and arrived; why it came back, if it did. */
export function PayoutFacts({ stripeId, createdAt, arrivesAt, paidAt, failedAt, failure }: PayoutLine) {
  return (
    <div className="grid max-w-2xl gap-5">
      {failure && (
        <Notice tone="negative" title="This payout came back">
          {failure} Its money went back to your balance, and goes out with a later payout.
        </Notice>
      )}
      <KeyValueList
        items={[
          { label: "At Stripe", value: <span className="figures text-sm">{stripeId}</span> },
          { label: "Made", value: <DateTime value={createdAt} show="datetime" /> },
          { label: "Expected", value: <DateTime value={arrivesAt} /> },
          { label: "Arrived", value: <DateTime value={paidAt} /> },
          ...(failedAt ? [{ label: "Came back", value: <DateTime value={failedAt} show="datetime" /> }] : []),
        ]}
      />
    </div>
  );
}
