import type { Ctx } from "@/lib/acts/context";
import { spend } from "@/lib/api/limits";
import { boundedBytes } from "@/lib/api/read-input";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { fail } from "@/lib/errors";
import { MOST_PICTURE_BYTES } from "@/lib/images/square-picture";
import { answerSession } from "./answer-session";

/** A handler that takes a picture from one of our own pages, as the body of a request, in the name of the session. */
export function receivePicture(keep: (ctx: Ctx, input: { file: Uint8Array }) => Promise<unknown>) {
  return (request: Request): Promise<Response> =>
    answerSession(async (ctx) => {
      requireSameOrigin(request);
      // As at the API, and before its megabytes are read.
      const spent = spend(ctx.actor, ctx.ip, ["render"], ctx.now.getTime());
      if (!spent.allowed) fail("rate_limited", { retryAfter: spent.resetSeconds });
      await keep(ctx, { file: await boundedBytes(request, MOST_PICTURE_BYTES) });
      return new Response(null, { status: 204 });
    });
}
