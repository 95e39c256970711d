import type { Ctx } from "@/lib/acts/context";
import { refusal } from "@/lib/api/refusal";
import { pageContext } from "@/lib/auth/viewer";
import { requestId } from "@/lib/ids";

/** Answers in the context of whoever holds the session, or says why not; also when the database itself is away. */
export async function answerSession(answer: (ctx: Ctx) => Promise<Response>): Promise<Response> {
  let ctx: Ctx | undefined;
  try {
    ctx = await pageContext();
    return await answer(ctx);
  } catch (error) {
    return refusal(error, ctx?.requestId ?? requestId());
  }
}
