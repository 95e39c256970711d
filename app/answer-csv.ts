import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { contentDisposition } from "@/lib/storage/content-disposition";

type Lines = AsyncGenerator<string>;

/**
 * Streams lines of CSV to whoever holds the session, named by what it is and today's date. The head and the first
 * row are asked for before anything is answered: who may not have the file gets a refusal, not a file that breaks off.
 */
export function answerCsv(name: string, linesOf: (ctx: Ctx) => Lines | Promise<Lines>): Promise<Response> {
  return answerSession(async (ctx) => {
    const lines = await linesOf(ctx);
    const begun = [await lines.next(), await lines.next()];
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const { value, done } of begun) if (!done) controller.enqueue(encoder.encode(value));
      },
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await lines.return(undefined);
      },
    });
    return new Response(body, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": contentDisposition(
          "attachment",
          `beatpass-${name}-${ctx.now.toISOString().slice(0, 10)}.csv`,
        ),
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  });
}
