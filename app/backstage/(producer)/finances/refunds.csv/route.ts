import { answerCsv } from "@/app/answer-csv";
import { exportRefunds } from "@/lib/finances/export-refunds";
import { addressOfRequest, refundFilterOf } from "../address";

/** The refunds of the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("refunds", (ctx) => exportRefunds(ctx, refundFilterOf(addressOfRequest(request))));
}
