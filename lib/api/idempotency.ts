import { and, eq, isNull, lt, or } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema";
import { type Ctx, signedIn } from "@/lib/acts/context";
import { after, MINUTE } from "@/lib/clock";
import { Failure, fail, invalid } from "@/lib/errors";
import { refusalBody } from "./refusal";

/** An answer as it is kept for a replay: never with a secret in it. */
export type Kept = { status: number; body: unknown };

// Kept as text, because jsonb would lose the order of an answer's fields.
const asKept = (body: unknown) => ({ json: JSON.stringify(body) });
const fromKept = (kept: unknown): unknown => JSON.parse((kept as ReturnType<typeof asKept>).json);

/** Strips from an answer what must never be stored, and puts it back at a replay. */
export type Replay = { keep(body: unknown): unknown; restore(ctx: Ctx, kept: unknown): Promise<unknown> };

const PLAIN: Replay = { keep: (body) => body, restore: async (_ctx, kept) => kept };

// How long a request may run before its key counts as abandoned by a process that died.
const LEASE = MINUTE;

/**
 * Answers a request with an Idempotency-Key (facts §5): the same key and request get the same answer; another
 * request 422; a first one still running 409. Refusals are kept like answers; failures of our own are not, so that
 * asking again tries again. Keys belong to their user.
 */
export async function once(
  ctx: Ctx,
  request: { key: string; operation: string; hash: string },
  run: () => Promise<unknown>,
  replay: Replay = PLAIN,
): Promise<{ status: number; body: unknown; replayed: boolean }> {
  const userId = signedIn(ctx).id;
  if (!/^[\x21-\x7e]{1,255}$/.test(request.key))
    invalid({ "Idempotency-Key": ["Use 1 to 255 visible ASCII characters."] });
  const lockedUntil = after(ctx.now, LEASE);
  // Ours as long as nobody took it over: a request that ran past its lease changes nothing here any more.
  const mine = and(
    eq(idempotencyKeys.userId, userId),
    eq(idempotencyKeys.key, request.key),
    eq(idempotencyKeys.lockedUntil, lockedUntil),
  );

  const kept = await claim(ctx, userId, request, lockedUntil);
  if (kept) {
    // A refusal told again is this request's: the id it names is the one in its own header.
    const again = async () => ({ ...(kept.body as object), request_id: ctx.requestId });
    const body = await (kept.status < 300 ? replay.restore(ctx, kept.body) : again());
    return { status: kept.status, body, replayed: true };
  }
  try {
    const body = await run();
    await ctx.db
      .update(idempotencyKeys)
      .set({ lockedUntil: null, responseStatus: 200, responseBody: asKept(replay.keep(body)) })
      .where(mine);
    return { status: 200, body, replayed: false };
  } catch (error) {
    if (error instanceof Failure && isFinal(error)) {
      const body = refusalBody(error, ctx.requestId);
      await ctx.db
        .update(idempotencyKeys)
        .set({ lockedUntil: null, responseStatus: error.status, responseBody: asKept(body) })
        .where(mine);
    } else {
      await ctx.db.delete(idempotencyKeys).where(mine);
    }
    throw error;
  }
}

/** A refusal that asking again would only repeat. Waiting, limits and our own failures are not. */
const isFinal = (failure: Failure): boolean =>
  failure.status < 500 && failure.status !== 429 && failure.status !== 409;

/** Takes the key for this request; answers what is kept when an earlier request finished with it. */
async function claim(
  ctx: Ctx,
  userId: number,
  request: { key: string; operation: string; hash: string },
  lockedUntil: Date,
): Promise<Kept | undefined> {
  const lease = { lockedUntil, createdAt: ctx.now };
  const fresh = {
    userId,
    key: request.key,
    operation: request.operation,
    requestHash: request.hash,
    ...lease,
  };
  const inserted = await ctx.db.insert(idempotencyKeys).values(fresh).onConflictDoNothing().returning();
  if (inserted.length) return undefined;

  const mine = and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, request.key));
  const [existing] = await ctx.db.select().from(idempotencyKeys).where(mine);
  if (!existing) fail("idempotency_in_progress", { retryAfter: 1 });
  if (existing.operation !== request.operation || existing.requestHash !== request.hash)
    fail("idempotency_key_reused");
  if (existing.responseStatus)
    return { status: existing.responseStatus, body: fromKept(existing.responseBody) };

  const takenOver = await ctx.db
    .update(idempotencyKeys)
    .set(lease)
    .where(and(mine, or(isNull(idempotencyKeys.lockedUntil), lt(idempotencyKeys.lockedUntil, ctx.now))))
    .returning();
  if (takenOver.length === 0) fail("idempotency_in_progress", { retryAfter: 1 });
  return undefined;
}
