import {
  Ban,
  CircleCheck,
  CircleX,
  Hourglass,
  type LucideIcon,
  Scale,
  Search,
  Send,
  ShoppingCart,
  Undo2,
} from "lucide-react";
import type { PurchaseState } from "@/components/library/purchase-status";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PayoutLine, PoolLine, RefundLine } from "./views";

type Words = { word: string; icon: LucideIcon; tone: Tone };

/** The states of a purchase as its seller sees them. */
const sale: Record<PurchaseState, Words> = {
  pending: { word: "At the checkout", icon: ShoppingCart, tone: "notice" },
  succeeded: { word: "Paid", icon: CircleCheck, tone: "positive" },
  disputed: { word: "Disputed", icon: Scale, tone: "caution" },
  review: { word: "Under review", icon: Search, tone: "caution" },
  refunding: { word: "Going back", icon: Undo2, tone: "neutral" },
  refunded: { word: "Refunded", icon: Undo2, tone: "neutral" },
  charged_back: { word: "Dispute lost", icon: CircleX, tone: "negative" },
  canceled: { word: "Not completed", icon: Ban, tone: "neutral" },
};
const refund: Record<RefundLine["status"], Words> = {
  requested: { word: "Pending", icon: Hourglass, tone: "notice" },
  succeeded: { word: "Refunded", icon: Undo2, tone: "neutral" },
  failed: { word: "Failed", icon: CircleX, tone: "negative" },
};
const payout: Record<PayoutLine["status"], Words> = {
  pending: { word: "Pending", icon: Hourglass, tone: "notice" },
  in_transit: { word: "In transit", icon: Send, tone: "notice" },
  paid: { word: "Paid", icon: CircleCheck, tone: "positive" },
  failed: { word: "Failed", icon: CircleX, tone: "negative" },
  canceled: { word: "Canceled", icon: Ban, tone: "neutral" },
};
const poolShare: Record<PoolLine["status"], Words> = {
  pending: { word: "Waiting", icon: Hourglass, tone: "notice" },
  paid: { word: "Paid", icon: CircleCheck, tone: "positive" },
  failed: { word: "Tried again", icon: CircleX, tone: "caution" },
  excluded: { word: "Left out", icon: Ban, tone: "neutral" },
};

const badge = ({ word, icon, tone }: Words) => (
  <Badge icon={icon} tone={tone}>
    {word}
  </Badge>
);

export function SaleStatus({ status, refundedMinor }: { status: PurchaseState; refundedMinor: number }) {
  const isPart = status === "succeeded" && refundedMinor > 0;
  return badge(isPart ? { ...sale.succeeded, word: "Paid, part refunded" } : sale[status]);
}
export const RefundStatus = ({ status }: Pick<RefundLine, "status">) => badge(refund[status]);
export const PayoutStatus = ({ status }: Pick<PayoutLine, "status">) => badge(payout[status]);
export const PoolShareStatus = ({ status }: Pick<PoolLine, "status">) => badge(poolShare[status]);
