import { answerSession } from "@/app/answer-session";
import { evidencePack } from "@/lib/disputes/evidence-pack";
import { contentDisposition } from "@/lib/storage/content-disposition";

type Params = { params: Promise<{ dispute: string }> };

/** The evidence pack of a dispute, as a file. */
export const GET = (_request: Request, { params }: Params): Promise<Response> =>
  answerSession(async (ctx) => {
    const { filename, bytes } = await evidencePack(ctx, { disputeId: (await params).dispute });
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": "application/zip",
        "content-length": String(bytes.byteLength),
        "content-disposition": contentDisposition("attachment", filename),
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
