import { answerCsv } from "@/app/answer-csv";
import { exportPurchases } from "@/lib/purchases/export-purchases";
import { statusesOf } from "../present-purchase";

/** The purchases of the page's filter, all of them. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const status = statusesOf(searchParams.get("status") ?? "");
  return answerCsv("purchases", (ctx) => exportPurchases(ctx, { q: searchParams.get("q") ?? "", status }));
}
