import type { IncomingMessage } from "node:http";
import { type Answer, html, json, seeOther } from "../http/answer";
import { StripeFailure } from "../http/errors";
import { money } from "../payment-intents/amounts";
import { completeAuthentication, failAuthentication } from "../payment-intents/authentication";
import { publicView } from "../payment-intents/shape";
import type { Row } from "../state/objects";
import { onItsOwn, type World } from "../world";
import { escaped, pageOf } from "./page";

/**
 * The bank's page. `GET /sandbox/3ds/{pi}` shows it, its buttons post to `…/complete` and `…/fail` and lead
 * back to `return_url`. Stripe.js's stand-in posts there itself and, asking for JSON, gets the intent.
 */
export function answerThreeDSecure(world: World, request: IncomingMessage, url: URL): Answer {
  const [, , , id = "", step] = url.pathname.split("/");
  const row = world.rows.find("payment_intent", id);
  const secret = url.searchParams.get("client_secret");
  if (!row || (secret && secret !== row.object.client_secret))
    return html(404, pageOf("Not found", "<h1>There is no such payment.</h1>"));
  if (request.method === "POST")
    return decide(world, row, step, request.headers.accept?.includes("application/json") ?? false);
  return html(200, question(row));
}

function decide(
  world: World,
  row: Row<"payment_intent">,
  step: string | undefined,
  wantsJson: boolean,
): Answer {
  const { object: intent, unseen } = row;
  try {
    if (step === "complete") completeAuthentication(onItsOwn(world, row.scope), row);
    else if (step === "fail") failAuthentication(onItsOwn(world, row.scope), row);
    else return html(404, pageOf("Not found", "<h1>Complete or fail?</h1>"));
  } catch (error) {
    if (wantsJson && error instanceof StripeFailure) return json(error.status, error.reply);
    if (!(error instanceof StripeFailure)) throw error;
  }
  if (wantsJson || !unseen.returnUrl) return json(200, publicView(intent));
  const back = new URL(unseen.returnUrl);
  back.searchParams.set("payment_intent", intent.id);
  back.searchParams.set("payment_intent_client_secret", intent.client_secret ?? "");
  back.searchParams.set(
    "redirect_status",
    intent.status === "succeeded" || intent.status === "requires_capture" ? "succeeded" : "failed",
  );
  return seeOther(back.href);
}

function question({ object: intent }: Row<"payment_intent">): string {
  const query = `client_secret=${encodeURIComponent(intent.client_secret ?? "")}`;
  const at = (step: string) => `/sandbox/3ds/${intent.id}/${step}?${query}`;
  return pageOf(
    "Confirm it is you",
    `<h1>Your bank asks: is it you?</h1>
<p>A payment of <strong>${escaped(money(intent.amount, intent.currency))}</strong>${intent.description ? ` for ${escaped(intent.description)}` : ""}.</p>
<form method="post" action="${escaped(at("complete"))}" style="display:inline"><button class="main" id="complete">Complete</button></form>
<form method="post" action="${escaped(at("fail"))}" style="display:inline"><button id="fail">Fail</button></form>`,
  );
}
