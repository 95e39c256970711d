import { Ban, CircleCheck, Hourglass, type LucideIcon, Scale, Search, Undo2 } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";

export type PurchaseState =
  | "pending"
  | "succeeded"
  | "disputed"
  | "review"
  | "refunding"
  | "refunded"
  | "charged_back"
  | "canceled";

/** Each state of a purchase for people: the word, and what it means for the buyer. */
export const purchaseWords: Record<
  PurchaseState,
  { word: string; meaning: string; icon: LucideIcon; tone: Tone }
> = {
  pending: {
    word: "Confirming…",
    meaning: "We wait for the payment. If you have not paid yet, go on with the checkout.",
    icon: Hourglass,
    tone: "notice",
  },
  succeeded: { word: "Paid", meaning: "Paid and licensed.", icon: CircleCheck, tone: "positive" },
  disputed: {
    word: "Disputed",
    meaning: "Your bank disputes the payment. The license is marked as disputed until that is decided.",
    icon: Scale,
    tone: "caution",
  },
  review: {
    word: "Under review",
    meaning: "The payment arrived, but not as ordered. A person checks it before the license is issued.",
    icon: Search,
    tone: "caution",
  },
  refunding: {
    word: "Refund on its way",
    meaning: "The full amount goes back to your card.",
    icon: Undo2,
    tone: "notice",
  },
  refunded: {
    word: "Refunded",
    meaning: "The full amount was given back, and the license has ended.",
    icon: Undo2,
    tone: "neutral",
  },
  charged_back: {
    word: "Charged back",
    meaning: "The bank took the payment back, and the license has ended.",
    icon: Undo2,
    tone: "negative",
  },
  canceled: { word: "Not completed", meaning: "You were not charged.", icon: Ban, tone: "neutral" },
};

/** A purchase's state as icon and word. */
export function PurchaseStatus({ status }: { status: PurchaseState }) {
  const { word, icon, tone } = purchaseWords[status];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
