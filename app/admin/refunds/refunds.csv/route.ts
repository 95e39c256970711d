import { answerCsv } from "@/app/answer-csv";
import { exportAllRefunds } from "@/lib/refunds/export-all-refunds";
import { stateOf } from "../states";

/** The refunds of the page's filter, all of them. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const state = stateOf(searchParams.get("status") ?? "");
  return answerCsv("refunds", (ctx) => exportAllRefunds(ctx, { q: searchParams.get("q") ?? "", state }));
}
