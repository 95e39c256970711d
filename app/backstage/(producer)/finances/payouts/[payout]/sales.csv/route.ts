import { answerCsv } from "@/app/answer-csv";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { exportPayoutSales } from "@/lib/finances/export-payout-sales";

/** The sales in one payout, all of them. */
export function GET(_request: Request, { params }: { params: Promise<{ payout: string }> }) {
  return answerCsv("payout-sales", async (ctx) => {
    const payoutId = idParam.safeParse((await params).payout).data ?? fail("not_found");
    return exportPayoutSales(ctx, { payoutId });
  });
}
