import { answerCsv } from "@/app/answer-csv";
import { exportInvoices } from "@/lib/memberships/export-invoices";

/** All of one's bills. */
export function GET() {
  return answerCsv("invoices", exportInvoices);
}
