import { answerSession } from "@/app/answer-session";
import { csvDownload } from "@/app/csv-download";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { exportDifferences } from "@/lib/reconciler/export-differences";
import { readRun } from "@/lib/reconciler/list-runs";

type Params = { params: Promise<{ run: string }> };

/** The differences of a run as a file. */
export const GET = (_request: Request, { params }: Params): Promise<Response> =>
  answerSession(async (ctx) => {
    const { run } = await params;
    const { id } = await readRun(ctx, { runId: idParam.safeParse(run).data ?? fail("not_found") });
    return csvDownload(`reconciliation-${id}`, exportDifferences(ctx, { runId: id }));
  });
