import type { Ctx } from "@/lib/acts/context";
import { type Cell, csvLine, decimalText } from "@/lib/finances/csv";
import { everyRow } from "@/lib/finances/every-row";
import type { Invoice } from "@/lib/subscriptions/follow-invoices";
import { listInvoices } from "./list-invoices";

const HEAD = [
  "Issued at (UTC)",
  "Number",
  "Status",
  "Currency",
  "Total",
  "Paid",
  "Refunded",
  "Charged back",
  "From",
  "To",
  "Paid at (UTC)",
  "What",
  "Stripe invoice",
];

/** All of the signed-in user's bills as lines of CSV. */
export async function* exportInvoices(ctx: Ctx): AsyncGenerator<string> {
  yield csvLine(HEAD);
  for await (const invoice of everyRow((page) => listInvoices(ctx, page))) yield csvLine(line(invoice));
}

function line(invoice: Invoice): Cell[] {
  const money = (minor: number) => decimalText(minor, invoice.currency);
  return [
    invoice.issuedAt,
    invoice.number,
    invoice.status,
    invoice.currency,
    money(invoice.totalMinor),
    money(invoice.paidMinor),
    money(invoice.refundedMinor),
    money(invoice.lostMinor),
    invoice.periodStart,
    invoice.periodEnd,
    invoice.paidAt,
    invoice.lines.map(({ description }) => description).join("; "),
    invoice.stripeId,
  ];
}
