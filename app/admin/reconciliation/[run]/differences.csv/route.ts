import { answerCsv } from "@/app/answer-csv";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { exportDifferences } from "@/lib/reconciler/export-differences";
import { readRun } from "@/lib/reconciler/list-runs";

type Params = { params: Promise<{ run: string }> };

/** The differences of a run as a file. */
export const GET = (_request: Request, { params }: Params): Promise<Response> =>
  answerCsv("differences", async (ctx) => {
    const runId = idParam.safeParse((await params).run).data ?? fail("not_found");
    await readRun(ctx, { runId });
    return exportDifferences(ctx, { runId });
  });
