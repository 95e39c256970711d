import { spend } from "@/lib/api/limits";
import { refusal } from "@/lib/api/refusal";
import { sessionOrToken } from "@/lib/auth/session-or-token";
import { fail } from "@/lib/errors";
import { requestId } from "@/lib/ids";
import { answerTus } from "@/lib/uploads/tus";

/** Takes files in by the tus protocol, from our own pages and from API clients alike. */
async function answer(request: Request): Promise<Response> {
  let id = requestId();
  try {
    const ctx = await sessionOrToken(request, "artist:write");
    id = ctx.requestId;
    const spent = spend(ctx.actor, ctx.ip, [], ctx.now.getTime());
    if (!spent.allowed) fail("rate_limited", { retryAfter: spent.resetSeconds });
    return await answerTus(ctx, request);
  } catch (error) {
    return refusal(error, id);
  }
}

export { answer as DELETE, answer as HEAD, answer as OPTIONS, answer as PATCH, answer as POST };
