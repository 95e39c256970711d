import type { Ctx } from "@/lib/acts/context";
import { refusal } from "@/lib/api/refusal";
import { pageContext } from "@/lib/auth/viewer";
import { type ServedFile, serveFile } from "@/lib/storage/serve-file";

/** A handler that serves a file to whoever holds the session and may have it, with ranges, or says why not. */
export function fileRoute<P>(find: (ctx: Ctx, params: P, request: Request) => Promise<ServedFile>) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    const ctx = await pageContext();
    try {
      return await serveFile(request, await find(ctx, await params, request));
    } catch (error) {
      return refusal(error, ctx.requestId);
    }
  };
}
