import type { IncomingMessage } from "node:http";
import { endWithPeriod, keepGoing, replaceCard } from "../billing/portal/acts";
import { type Answer, html, seeOther } from "../http/answer";
import { missing, StripeFailure } from "../http/errors";
import type { Kind, Row } from "../state/objects";
import { onItsOwn, seconds, type World } from "../world";
import { typedCard } from "./card-form";
import { pageOf } from "./page";
import { payOnPage } from "./pay-invoice";
import { portalPage } from "./portal-page";

const VALID_FOR_S = 3600;

/** Stripe's customer portal: `GET` shows it or the one thing that the session is for, `POST` does something in it. */
export function answerPortal(world: World, request: IncomingMessage, pathname: string, body: string): Answer {
  const session = world.rows.find("portal_session", pathname.split("/").at(-1) ?? "");
  if (!session || session.object.created + VALID_FOR_S < seconds(world))
    return html(404, pageOf("Not found", "<h1>This session is unknown, or has expired.</h1>"));
  if (request.method !== "POST") return html(200, portalPage(world, session));
  try {
    return seeOther(take(world, session, new URLSearchParams(body)));
  } catch (failure) {
    if (failure instanceof StripeFailure) return html(402, portalPage(world, session, failure.message));
    throw failure;
  }
}

/** Does it and says where to go on: to the session's end when it was for this one thing. */
function take(world: World, session: Row<"portal_session">, given: URLSearchParams): string {
  const act = onItsOwn(world, session.scope);
  const { customer, url } = session.object;
  const id = given.get("id") ?? "";
  const deed = given.get("do");
  if (deed === "pay") return payOnPage(world, theirs(world, session, "invoice", id), url);
  if (deed === "card") replaceCard(act, theirs(world, session, "customer", customer), typedCard(given));
  if (deed === "cancel") endWithPeriod(act, theirs(world, session, "subscription", id));
  if (deed === "keep") keepGoing(act, theirs(world, session, "subscription", id));
  if (!session.object.flow) return url;
  session.object.flow = null;
  world.rows.saved(session);
  return session.unseen.afterwards ?? url;
}

/** Only what is the session's customer's own. */
function theirs<K extends Kind>(
  world: World,
  { object }: Row<"portal_session">,
  kind: K,
  id: string,
): Row<K> {
  const row = world.rows.find(kind, id);
  const owner = row && ("customer" in row.object ? row.object.customer : row.id);
  if (row && owner === object.customer) return row;
  throw missing(kind, id);
}
