import { CircleCheck, CircleDashed, CircleX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import type { MembershipView } from "./membership-view";

type Paid = NonNullable<MembershipView["paid"]>;

/** The plan in large, how it stands, and what comes next. */
export function MembershipSummary({ paid, children }: { paid: Paid; children: ReactNode }) {
  const { plan, nextPlan, renewalMinor, currency, periodEnd, ends, status } = paid;
  const owes = status === "past_due" || status === "unpaid";
  return (
    <div>
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="display-2">{plan.displayName}</p>
        <Standing paid={paid} />
      </div>
      <KeyValueList
        items={[
          // The time that an unpaid renewal is for has not been paid.
          ...(owes ? [] : [{ label: ends ? "Ends on" : "Renews on", value: <DateTime value={periodEnd} /> }]),
          ...(ends
            ? []
            : [
                {
                  label: owes ? "A month" : "Next payment",
                  value: <Money minor={renewalMinor} currency={currency} />,
                },
              ]),
          ...(nextPlan && !ends
            ? [{ label: "From then on", value: <>{nextPlan.displayName}, as you chose</> }]
            : []),
        ]}
      />
      <div className="mt-6 flex flex-wrap gap-3">{children}</div>
    </div>
  );
}

function Standing({ paid: { status, ends } }: { paid: Paid }) {
  if (status === "past_due" || status === "unpaid")
    return (
      <Badge icon={TriangleAlert} tone="negative">
        Payment failed
      </Badge>
    );
  if (status === "paused" || status === "incomplete")
    return <Badge icon={CircleDashed}>{status === "paused" ? "Paused" : "Not paid yet"}</Badge>;
  if (ends)
    return (
      <Badge icon={CircleX} tone="caution">
        Set to end
      </Badge>
    );
  return (
    <Badge icon={CircleCheck} tone="positive">
      Active
    </Badge>
  );
}
