import { answerSession } from "@/app/answer-session";
import { csvDownload } from "@/app/csv-download";
import { asAdmin } from "@/lib/acts/context";
import { exportPurchases } from "@/lib/purchases/export-purchases";
import { statusesOf } from "../present-purchase";

/** The purchases of the page's filter, all of them. */
export const GET = (request: Request): Promise<Response> =>
  answerSession(async (ctx) => {
    asAdmin(ctx);
    const { searchParams } = new URL(request.url);
    const status = statusesOf(searchParams.get("status") ?? "");
    return csvDownload("purchases", exportPurchases(ctx, { q: searchParams.get("q") ?? "", status }));
  });
