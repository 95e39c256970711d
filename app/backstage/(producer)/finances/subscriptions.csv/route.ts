import { answerCsv } from "@/app/answer-csv";
import { exportPoolShares } from "@/lib/finances/export-pool-shares";
import { addressOfRequest, poolFilterOf } from "../address";

/** The producer's parts of subscriptions that fit the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("subscriptions", (ctx) => exportPoolShares(ctx, poolFilterOf(addressOfRequest(request))));
}
