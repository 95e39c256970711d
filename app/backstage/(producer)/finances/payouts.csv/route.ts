import { answerCsv } from "@/app/answer-csv";
import { exportPayouts } from "@/lib/finances/export-payouts";
import { addressOfRequest, payoutFilterOf } from "../address";

/** The payouts of the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("payouts", (ctx) => exportPayouts(ctx, payoutFilterOf(addressOfRequest(request))));
}
