import { eq } from "drizzle-orm";
import { beatRequests, users } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type Answer, answersOf } from "./answers";
import { type BeatRequest, requestColumns, stateOf } from "./beat-request";

export type RequestDetails = BeatRequest & {
  requester: { id: number; name: string };
  /** What whoever asks is to it. */
  relation: "requester" | "admin" | "producer";
  /** All of them; for a producer, their own. */
  answers: Answer[];
};

/**
 * A request as its requester, an administrator, or a producer sees it: a producer while it is open, or when they have
 * answered it. Fails with `not_found` for everybody else.
 */
export async function readRequest(ctx: Ctx, { requestId }: { requestId: number }): Promise<RequestDetails> {
  const user = signedIn(ctx);
  const [found] = await ctx.db
    .select({ request: requestColumns, requester: { id: users.id, name: users.name } })
    .from(beatRequests)
    .innerJoin(users, eq(users.id, beatRequests.requesterId))
    .where(eq(beatRequests.id, requestId));
  if (!found) fail("not_found");
  const { request, requester } = found;
  if (requester.id === user.id || user.isAdmin) {
    const answers = await answersOf(ctx, { requestId });
    return { ...request, requester, relation: requester.id === user.id ? "requester" : "admin", answers };
  }
  if (!user.isProducer || request.removedAt) fail("not_found");
  const answers = await answersOf(ctx, { requestId, producerId: user.id });
  if (answers.length === 0 && stateOf(request, ctx.now) !== "open") fail("not_found");
  // Whom the requester goes for is between the two of them.
  const own = answers.some(({ tracks }) => tracks.some(({ id }) => id === request.chosenTrackId));
  const chosenTrackId = own ? request.chosenTrackId : null;
  return { ...request, chosenTrackId, requester, relation: "producer", answers };
}
