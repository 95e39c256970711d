import type { IncomingMessage, ServerResponse } from "node:http";
import { publicView } from "../payment-intents/shape";
import { randomLetters } from "../state/ids";
import { API_VERSION } from "../webhooks/emit";
import type { Act, World } from "../world";
import { type Answer, cutShort, json, send } from "./answer";
import { authenticate } from "./authenticate";
import { StripeFailure } from "./errors";
import { expand } from "./expand";
import { insteadOfWork, spoiled, waitsBefore } from "./fault-answers";
import { decodeForm, type RawFields } from "./form";
import type { Claim, IdempotencyKeys } from "./idempotency";
import { findRoute, type Route } from "./route";

type Outcome = Answer & { stored: boolean };

/** Answers one call to `/v1/…`: who asks, which planned fault strikes, the stored answer or the act itself. */
export async function answerApiCall(
  world: World,
  keys: IdempotencyKeys,
  routes: Route[],
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const url = new URL(request.url ?? "/", world.url);
  const method = request.method ?? "GET";
  const requestId = `req_${randomLetters(14)}`;
  const key = method === "POST" ? (header(request, "idempotency-key") ?? null) : null;
  const headers = {
    "request-id": requestId,
    "stripe-version": header(request, "stripe-version") ?? API_VERSION,
    ...(key && { "idempotency-key": key }),
  };
  const found = findRoute(routes, method, url.pathname);
  const fault = world.faults.strike(method, url.pathname, found?.route.path);
  const log = (status: number | string) =>
    world.requests.add({
      id: requestId,
      at: world.clock(),
      method,
      path: url.pathname,
      status,
      idempotencyKey: key,
      account: header(request, "stripe-account") ?? null,
    });

  if (fault?.kind === "reset") {
    log("reset");
    request.socket.destroy();
    return;
  }
  const instead = fault && insteadOfWork(fault, key ?? "");
  const answer = instead ?? (await work());
  world.rows.flush();
  log(fault ? `${answer.status} (${fault.kind})` : answer.status);
  const whole = { ...answer, headers: { ...headers, ...answer.headers } };
  if (fault?.kind === "cut") cutShort(response, whole);
  else send(response, whole);

  async function work(): Promise<Answer> {
    let claim: Claim | null = null;
    try {
      const fields = { ...decodeForm(url.search.slice(1)), ...decodeForm(body) };
      const caller = authenticate(world, request.headers, fields);
      if (!found)
        throw new StripeFailure(404, {
          type: "invalid_request_error",
          message: `Unrecognized request URL (${method}: ${url.pathname}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
        });
      if (caller.publishable && !found.route.publishable) {
        throw new StripeFailure(401, {
          type: "invalid_request_error",
          code: "secret_key_required",
          message:
            "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
        });
      }
      if (key) claim = keys.claim(caller.scope, key, { method, path: url.pathname, body });
      if (claim && "replay" in claim) {
        const { status, body: stored, requestId: original } = claim.replay;
        return {
          status,
          body: stored,
          headers: {
            "content-type": "application/json",
            "idempotent-replayed": "true",
            "original-request": original,
          },
        };
      }
      if (fault && waitsBefore(fault)) await world.faults.wait(fault, response);
      if (response.destroyed)
        throw new StripeFailure(499, {
          type: "api_error",
          message: "The client left before the work began.",
        });
      const act: Act = { world, ...caller, request: { id: requestId, idempotencyKey: key } };
      const outcome = spoiled(fault, perform(act, found.route, fields, found.ids));
      if (claim && outcome.stored) claim.keep({ status: outcome.status, body: outcome.body, requestId });
      else claim?.letGo();
      if (fault?.kind === "hang" && fault.work) await world.faults.wait(fault, response);
      return outcome;
    } catch (error) {
      if (claim && "letGo" in claim) claim.letGo();
      return failed(error);
    }
  }
}

function perform(act: Act, route: Route, fields: RawFields, ids: string[]): Outcome {
  const { expand: paths, ...params } = fields;
  try {
    return { ...json(200, expand(act.world, route.run(act, params, ids), paths)), stored: true };
  } catch (error) {
    return failed(error, act.publishable);
  }
}

function failed(error: unknown, publishable = false): Outcome {
  if (error instanceof StripeFailure) {
    const { payment_intent: intent } = error.body;
    if (publishable && intent) Object.assign(error.body, { payment_intent: publicView(intent) });
    const retry: Record<string, string> = error.status === 409 ? { "stripe-should-retry": "true" } : {};
    return { ...json(error.status, error.reply, retry), stored: error.stored };
  }
  console.error("stripe stand-in:", error);
  return {
    ...json(500, {
      error: { type: "api_error", message: `The stand-in itself failed: ${(error as Error).message}` },
    }),
    stored: false,
  };
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
