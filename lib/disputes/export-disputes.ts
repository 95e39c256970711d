import { asAdmin, type Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import { type DisputeFilter, type FoundDispute, searchDisputes } from "./search-disputes";

const HEAD = [
  "Opened at (UTC)",
  "Dispute",
  "Reference",
  "Track",
  "Outcome",
  "Status",
  "Reason",
  "Currency",
  "Amount",
  "From the share",
  "Evidence due (UTC)",
  "Closed at (UTC)",
];

/** Everybody's disputes that fit the filter, as lines of CSV. For the platform's admin. */
export async function* exportDisputes(ctx: Ctx, filter: DisputeFilter): AsyncGenerator<string> {
  asAdmin(ctx);
  yield csvLine(HEAD);
  for await (const row of everyRow((page) => searchDisputes(ctx, { ...filter, ...page })))
    yield csvLine(line(row));
}

function line({ dispute, reference, title }: FoundDispute): Cell[] {
  const money = (minor: number) => decimalText(minor, dispute.currency);
  return [
    ...[dispute.openedAt, dispute.id, reference, title, dispute.outcome, dispute.status, dispute.reason],
    ...[dispute.currency, money(dispute.amountMinor), money(dispute.heldMinor)],
    ...[dispute.evidenceDueBy, dispute.closedAt],
  ];
}
