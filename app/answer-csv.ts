import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { contentDisposition } from "@/lib/storage/content-disposition";

type Lines = AsyncGenerator<string>;

/**
 * Streams lines of CSV to whoever holds the session, named by what it is and today's date. The first line is asked for
 * before anything is answered, so that who may not have the file gets a refusal and not an empty file.
 */
export function answerCsv(name: string, linesOf: (ctx: Ctx) => Lines | Promise<Lines>): Promise<Response> {
  return answerSession(async (ctx) => {
    const lines = await linesOf(ctx);
    const first = await lines.next();
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (!first.done) controller.enqueue(encoder.encode(first.value));
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
