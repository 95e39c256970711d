import { exportPayouts } from "@/lib/finances/export-payouts";
import { addressOfRequest, payoutFilterOf } from "../address";
import { answerCsv } from "../csv-answer";

/** The payouts of the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("payouts", (ctx) => exportPayouts(ctx, payoutFilterOf(addressOfRequest(request))));
}
