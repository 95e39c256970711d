import type { LedgerLine } from "@/components/admin/ledger-table";
import type { PurchaseLine } from "@/components/admin/purchase-table";
import type { TrailEntry } from "@/components/admin/trail";
import { formatMoney } from "@/lib/money";
import type { InspectedPurchase } from "@/lib/purchases/inspect-purchase";
import type { FoundPurchase } from "@/lib/purchases/search-purchases";
import type { PurchaseStatus } from "@/lib/purchases/states";

/** The states that one looks for together. */
export const STATUSES: Record<string, { label: string; of: PurchaseStatus[] }> = {
  open: { label: "At the checkout", of: ["pending"] },
  paid: { label: "Paid", of: ["succeeded"] },
  review: { label: "Under review", of: ["review"] },
  disputed: { label: "Disputed", of: ["disputed"] },
  returned: { label: "Refunded or going back", of: ["refunding", "refunded"] },
  charged_back: { label: "Charged back", of: ["charged_back"] },
  canceled: { label: "Not completed", of: ["canceled"] },
};

export const statusesOf = (status: string): PurchaseStatus[] | undefined => STATUSES[status]?.of;

/** A purchase as the table shows it. */
export const presentFound = ({ purchase, buyer }: FoundPurchase): PurchaseLine => ({
  id: purchase.id,
  reference: purchase.reference,
  title: purchase.track.title,
  buyer: buyer.name,
  email: buyer.email,
  status: purchase.status,
  totalMinor: purchase.totalMinor,
  refundedMinor: purchase.refundedMinor,
  currency: purchase.currency,
  createdAt: purchase.createdAt.toISOString(),
});

export const presentEntry = ({ occurredAt, ...entry }: InspectedPurchase["entries"][number]): LedgerLine => ({
  ...entry,
  occurredAt: occurredAt.toISOString(),
});

/** Whose page it is needs no saying. */
const ON_THE_PAGE = ["purchaseId", "reference", "purchase"];

/** `purchase.refund_requested` → `Refund requested`, by whom, with what was noted beside it. */
export function presentTrail(entry: InspectedPurchase["trail"][number]): TrailEntry {
  const [subject = "", action = ""] = entry.action.split(".");
  const words = action.replaceAll("_", " ");
  const said = subject === "purchase" ? words : `${subject} ${words}`;
  const noted = Object.entries(inWords(entry.details)).filter(
    ([name, value]) => value !== null && value !== "" && !ON_THE_PAGE.includes(name),
  );
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    actor: entry.actorName ?? entry.actor.replace("system:", "the job "),
    action: said.replace(/^./, (letter) => letter.toUpperCase()),
    details: noted.map(([name, value]) => `${name.replaceAll("_", " ")}: ${value}`).join(", "),
  };
}

/** The log keeps minor units and codes; people read amounts and words. */
function inWords({ amountMinor, currency, ...rest }: Record<string, unknown>): Record<string, unknown> {
  const amount =
    typeof amountMinor === "number" && typeof currency === "string"
      ? { amount: formatMoney(amountMinor, currency) }
      : {};
  const words = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === "string" && /^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll("_", " ") : value,
  ]);
  return { ...amount, ...Object.fromEntries(words) };
}
