import { answerSession } from "@/app/answer-session";
import { csvDownload } from "@/app/csv-download";
import { asAdmin } from "@/lib/acts/context";
import { exportAllRefunds } from "@/lib/refunds/export-all-refunds";
import { stateOf } from "../states";

/** The refunds of the page's filter, all of them. */
export const GET = (request: Request): Promise<Response> =>
  answerSession(async (ctx) => {
    asAdmin(ctx);
    const { searchParams } = new URL(request.url);
    const state = stateOf(searchParams.get("status") ?? "");
    return csvDownload("refunds", exportAllRefunds(ctx, { q: searchParams.get("q") ?? "", state }));
  });
