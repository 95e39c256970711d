import { answerCsv } from "@/app/answer-csv";
import { exportEarnings } from "@/lib/finances/export-earnings";
import { addressOfRequest, rangeOf } from "../address";

/** The chart as figures. */
export function GET(request: Request) {
  const address = addressOfRequest(request);
  const currency = address.chart || "USD";
  return answerCsv(`earnings-${currency}`, (ctx) =>
    exportEarnings(ctx, { currency, range: rangeOf(address) ?? "all" }),
  );
}
