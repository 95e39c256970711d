import { exportSales } from "@/lib/finances/export-sales";
import { addressOfRequest, saleFilterOf } from "../address";
import { answerCsv } from "../csv-answer";

/** The sales of the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("sales", (ctx) => exportSales(ctx, saleFilterOf(addressOfRequest(request))));
}
