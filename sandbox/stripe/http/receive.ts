import type { IncomingMessage, ServerResponse } from "node:http";
import { catchUp } from "../billing/clocks/clock";
import { answerControl } from "../control/answer-control";
import type { Control } from "../control/control";
import { answerBrowserScript } from "../pages/browser-script";
import { answerInspector } from "../pages/inspector";
import { answerInvoice } from "../pages/invoice";
import { answerOnboarding } from "../pages/onboarding";
import { answerPortal } from "../pages/portal";
import { answerReceipt } from "../pages/receipt";
import { answerThreeDSecure } from "../pages/three-d-secure";
import { routes } from "../routes";
import type { World } from "../world";
import { type Answer, json, send } from "./answer";
import { answerApiCall } from "./api-call";
import type { IdempotencyKeys } from "./idempotency";

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
  "access-control-allow-headers":
    "authorization, content-type, idempotency-key, stripe-account, stripe-version, accept",
  "access-control-expose-headers": "request-id, stripe-version",
  "access-control-max-age": "300",
};
const MOST_BYTES = 1_000_000;

/** Leads each request to the API, the control calls, or one of the stand-in's pages. */
export async function receive(
  world: World,
  keys: IdempotencyKeys,
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", world.url);
  const forBrowsers = url.pathname.startsWith("/v1/") || url.pathname.startsWith("/sandbox/3ds/");
  if (forBrowsers) for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
  if (forBrowsers && request.method === "OPTIONS") {
    response.writeHead(204).end();
    return;
  }
  const body = await bodyOf(request);
  if (url.pathname.startsWith("/v1/")) {
    catchUp(world);
    await answerApiCall(world, keys, routes, request, response, body);
    return;
  }
  const answer = await answerPage(world, control, request, url, body);
  world.rows.flush();
  send(response, answer);
}

async function answerPage(
  world: World,
  control: Control,
  request: IncomingMessage,
  url: URL,
  body: string,
): Promise<Answer> {
  const { pathname } = url;
  if (pathname === "/") return answerInspector(world, url);
  if (pathname === "/v3/" || pathname === "/v3") return answerBrowserScript();
  if (pathname.startsWith("/sandbox/3ds/")) return answerThreeDSecure(world, request, url);
  if (pathname.startsWith("/sandbox/connect/onboarding/")) return answerOnboarding(world, request, url, body);
  if (pathname.startsWith("/sandbox/receipts/")) return answerReceipt(world, pathname);
  if (pathname.startsWith("/sandbox/invoices/")) return answerInvoice(world, request, pathname, body);
  if (pathname.startsWith("/sandbox/portal/")) return answerPortal(world, request, pathname, body);
  if (pathname.startsWith("/sandbox/control/"))
    return answerControl(control, request, pathname.slice("/sandbox/control/".length), body);
  return json(404, {
    error: {
      type: "invalid_request_error",
      message: `Unrecognized request URL (${request.method}: ${pathname}).`,
    },
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MOST_BYTES) throw new Error("The request is larger than a megabyte.");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
