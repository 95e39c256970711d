import type { HoldLine } from "@/components/finances/hold-list";
import { dateText } from "@/components/ui/date-time";
import { disabledInWords, requirementsInWords } from "@/lib/connect/requirement-words";
import type { ConnectStanding } from "@/lib/connect/standing";
import { disputeReasonWords } from "@/lib/disputes/dispute-words";
import type { Hold } from "@/lib/finances/read-holds";
import { formatMoney } from "@/lib/money";
import { failureInWords } from "@/lib/payouts/failure-words";
import { saleHref } from "./present-records";

const SETUP = { href: "/backstage/payouts", words: "Go to Payout set-up" };

/** Why money waits, in words that say what to do. */
export function presentHold(hold: Hold, standing: ConnectStanding): HoldLine {
  const { why: kind, currency, amountMinor } = hold;
  return { kind, currency, amountMinor, ...wordsOf(hold, standing) };
}

function wordsOf(hold: Hold, standing: ConnectStanding): Pick<HoldLine, "id" | "title" | "text" | "link"> {
  const id = `${hold.why}-${hold.currency}`;
  switch (hold.why) {
    case "disputed":
      return {
        id: `${id}-${hold.reference}`,
        title: `Held by a dispute over “${hold.title}”`,
        text: `The buyer's bank asks for the money back. ${disputeReasonWords(hold.reason)}. BeatPass answers it${
          hold.evidenceDueBy ? `, by ${dateText(hold.evidenceDueBy, "datetime")}` : ""
        }. If it is won, the money is yours again.`,
        link: { href: saleHref(hold.reference), words: `See ${hold.reference}` },
      };
    case "payout_failed":
      return {
        id,
        title: "Your last payout came back",
        text: `${failureInWords(hold.failureCode)} The money is in your balance again.`,
        link: { ...SETUP, words: "Check your bank details" },
      };
    case "payouts_not_enabled":
      return { id, title: "Payouts are not on yet", text: wanted(standing), link: SETUP };
    case "negative":
      return {
        id,
        title: "More was paid out than stayed yours",
        text: "Sales were refunded after they had been paid out. There is nothing to do: it comes off your next sales.",
      };
    case "below_minimum":
      return {
        id,
        title: "Below the least that is paid out",
        text: `Payouts start at ${formatMoney(hold.minimumMinor, hold.currency)}. It waits and goes out with the next sales.`,
      };
  }
}

/** What Stripe wants before it pays out. */
function wanted({ connected, requirements }: ConnectStanding): string {
  if (!connected)
    return "There is no Stripe account that could be paid. Your money waits for you until there is.";
  const wants = requirementsInWords(requirements.currentlyDue, requirements.pastDue).map(
    ({ words }) => words,
  );
  const why = disabledInWords(requirements.disabledReason);
  const list = wants.length > 0 ? `Stripe still wants: ${wants.join("; ")}.` : "";
  return [why, list].filter(Boolean).join(" ") || "Stripe does not pay out to your account at the moment.";
}
