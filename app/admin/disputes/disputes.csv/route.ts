import { answerCsv } from "@/app/answer-csv";
import { exportDisputes } from "@/lib/disputes/export-disputes";
import { outcomeOf } from "../outcome-of";

/** The disputes of the page's filter, all of them. */
export function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const outcome = outcomeOf(searchParams.get("status") ?? "");
  return answerCsv("disputes", (ctx) => exportDisputes(ctx, { q: searchParams.get("q") ?? "", outcome }));
}
