import { CircleCheck, CircleHelp, CircleX, Download, type LucideIcon, Scale } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { buttonStyle } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Money } from "@/components/ui/money";
import { type Column, Table } from "@/components/ui/table";
import { beatColumn } from "./beat-column";

export type DisputeLine = {
  id: string;
  purchaseId: number;
  reference: string;
  title: string;
  outcome: "inquiry" | "open" | "won" | "lost";
  /** In words. */
  reason: string;
  /** Stripe's word, with spaces. */
  status: string;
  amountMinor: number;
  heldMinor: number;
  currency: string;
  /** ISO. */
  openedAt: string;
  /** ISO; null when nothing can be sent any more. */
  dueBy: string | null;
  /** What the seller's balance at Stripe still waits for, as a sentence. */
  waiting: string | null;
  hasEvidence: boolean;
};

export const outcomeWords: Record<DisputeLine["outcome"], { word: string; icon: LucideIcon; tone: Tone }> = {
  open: { word: "Open", icon: Scale, tone: "caution" },
  inquiry: { word: "Inquiry", icon: CircleHelp, tone: "notice" },
  won: { word: "Won", icon: CircleCheck, tone: "positive" },
  lost: { word: "Lost", icon: CircleX, tone: "negative" },
};

const facts: Column<DisputeLine>[] = [
  {
    id: "outcome",
    header: "Outcome",
    cell: ({ outcome, status, waiting }) => {
      const { word, icon, tone } = outcomeWords[outcome];
      return (
        <span className="max-sm:text-right">
          <Badge icon={icon} tone={tone}>
            {word}
          </Badge>
          {(outcome === "open" || outcome === "inquiry") && (
            <span className="mt-1 block text-sm text-muted">{status}</span>
          )}
          {waiting && <span className="mt-1 block text-sm text-muted">{waiting}</span>}
        </span>
      );
    },
  },
  {
    id: "reason",
    header: "Reason",
    cell: ({ reason }) => <span className="max-sm:text-right">{reason}</span>,
  },
  {
    id: "opened",
    header: "Opened",
    cell: ({ openedAt }) => <DateTime value={openedAt} className="whitespace-nowrap" />,
  },
  {
    id: "due",
    header: "Answer by",
    cell: ({ dueBy }) => <DateTime value={dueBy} show="datetime" className="font-medium" />,
  },
  {
    id: "held",
    header: "From the share",
    align: "right",
    cell: ({ heldMinor, currency }) => <Money minor={heldMinor > 0 ? heldMinor : null} currency={currency} />,
  },
  {
    id: "amount",
    header: "Disputed",
    align: "right",
    cell: ({ amountMinor, currency }) => <Money minor={amountMinor} currency={currency} />,
  },
  {
    id: "evidence",
    header: "Evidence",
    hideHeader: true,
    align: "right",
    cell: ({ id, reference, hasEvidence }) =>
      hasEvidence && (
        <a href={`/admin/disputes/${id}/evidence`} download className={buttonStyle("secondary", "sm")}>
          <Download aria-hidden className="size-[1.15em] shrink-0" />
          Evidence<span className="sr-only"> for {reference}</span>
        </a>
      ),
  },
];

/** Disputes, one a line, each with what there is to send. `ofOne` leaves out which purchase they are of. */
export function DisputeTable({ lines, ofOne = false }: { lines: DisputeLine[]; ofOne?: boolean }) {
  const columns = ofOne ? facts : [beatColumn, ...facts];
  return <Table caption="Disputes" columns={columns} rows={lines} rowKey={({ id }) => id} />;
}
