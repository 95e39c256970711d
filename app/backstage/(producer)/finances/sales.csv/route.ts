import { answerCsv } from "@/app/answer-csv";
import { exportSales } from "@/lib/finances/export-sales";
import { addressOfRequest, saleFilterOf } from "../address";

/** The sales of the page's filter, all of them. */
export function GET(request: Request) {
  return answerCsv("sales", (ctx) => exportSales(ctx, saleFilterOf(addressOfRequest(request))));
}
