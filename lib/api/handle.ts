import type { z } from "zod";
import { type Db, database } from "@/db/client";
import type { Actor, Ctx } from "@/lib/acts/context";
import { authenticate } from "@/lib/auth/authenticate";
import { clientAddress } from "@/lib/auth/client-address";
import { systemClock } from "@/lib/clock";
import { Failure, fail } from "@/lib/errors";
import { requestId, sha256 } from "@/lib/ids";
import { admitted } from "./admission";
import { answersFile, type Contract } from "./contract";
import { once, type Replay } from "./idempotency";
import { limitHeaders, spend } from "./limits";
import { type Input, readInput } from "./read-input";
import { refusal } from "./refusal";

const ANYONE: Actor = { kind: "anonymous" };

type Answered<C extends Contract> = C["answer"] extends z.ZodType ? z.input<C["answer"]> : Response;
type Act<C extends Contract> = (ctx: Ctx, input: Input<C>, request: Request) => Promise<Answered<C>>;

/**
 * Turns a contract and what it does into a handler: a web Request in, a web Response out, for whichever server
 * mounts it. In this order: who asks, may they, how often, is the input right, was it asked before; then the act.
 */
export function handle<const C extends Contract>(
  contract: C,
  act: Act<C>,
  options: { replay?: Replay } = {},
) {
  return async function handler(request: Request): Promise<Response> {
    const id = requestId();
    const limits = new Headers();
    try {
      const lane = contract.auth === "stripe-signature" ? "events" : "people";
      const response = await admitted(lane, () => answer(contract, act, options.replay, request, id, limits));
      return withHeaders(response, id, limits);
    } catch (error) {
      return withHeaders(refusal(error, id), id, limits);
    }
  };
}

async function answer<C extends Contract>(
  contract: C,
  act: Act<C>,
  replay: Replay | undefined,
  request: Request,
  id: string,
  limits: Headers,
): Promise<Response> {
  const now = systemClock.now();
  const db = database();
  const ip = clientAddress(request.headers);
  const count = (asker: Actor) => {
    const spent = spend(asker, ip, contract.budgets ?? [], now.getTime());
    for (const [name, value] of Object.entries(limitHeaders(spent))) limits.set(name, value);
    if (!spent.allowed) fail("rate_limited", { retryAfter: spent.resetSeconds });
  };
  const actor = contract.auth === "bearer" ? await whoAsks(request, db, now, count) : ANYONE;
  // Stripe sends a whole day's events from few addresses, and its signature is cheap to check: no limit for those.
  if (contract.auth !== "stripe-signature") count(actor);
  if (contract.auth === "bearer") permit(contract, actor);

  const ctx: Ctx = { actor, db, now, requestId: id, ip, userAgent: request.headers.get("user-agent") };
  const { input, bodyText } = await readInput(contract, request);
  if (answersFile(contract)) return (await act(ctx, input, request)) as Response;

  const run = async () => act(ctx, input, request);
  const key = contract.idempotent ? request.headers.get("idempotency-key") : null;
  if (key === null) return Response.json(await run(), { headers: { "Cache-Control": "no-store" } });

  const asked = {
    key,
    operation: contract.id,
    hash: sha256(`${new URL(request.url).pathname}\n${bodyText}`),
  };
  const { status, body, replayed } = await once(ctx, asked, run, replay);
  const headers = { "Cache-Control": "no-store", ...(replayed && { "Idempotent-Replayed": "true" }) };
  return Response.json(body, { status, headers });
}

/** A credential that is not good spends its address's limit, so that trying many has an end. */
async function whoAsks(request: Request, db: Db, now: Date, count: (asker: Actor) => void): Promise<Actor> {
  try {
    return await authenticate(request, db, now);
  } catch (error) {
    if (error instanceof Failure && error.reason === "unauthenticated") count(ANYONE);
    throw error;
  }
}

function permit(contract: Contract, actor: Actor): void {
  if (actor.kind !== "user") fail("unauthenticated");
  if (contract.scope && !actor.scopes.includes(contract.scope)) fail("scope_missing");
}

function withHeaders(response: Response, id: string, limits: Headers): Response {
  for (const [name, value] of limits) response.headers.set(name, value);
  response.headers.set("X-Request-Id", id);
  return response;
}
