import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { type ServedFile, serveFile } from "@/lib/storage/serve-file";

/** A handler that serves a file to whoever holds the session and may have it, with ranges, or says why not. */
export function fileRoute<P>(find: (ctx: Ctx, params: P, request: Request) => Promise<ServedFile>) {
  return (request: Request, { params }: { params: Promise<P> }): Promise<Response> =>
    answerSession(async (ctx) => serveFile(request, await find(ctx, await params, request)));
}
