import { answerSession } from "@/app/answer-session";
import { csvDownload } from "@/app/csv-download";
import { asAdmin } from "@/lib/acts/context";
import { exportDisputes } from "@/lib/disputes/export-disputes";
import { outcomeOf } from "../outcome-of";

/** The disputes of the page's filter, all of them. */
export const GET = (request: Request): Promise<Response> =>
  answerSession(async (ctx) => {
    asAdmin(ctx);
    const { searchParams } = new URL(request.url);
    const outcome = outcomeOf(searchParams.get("status") ?? "");
    return csvDownload("disputes", exportDisputes(ctx, { q: searchParams.get("q") ?? "", outcome }));
  });
