import { spokenDay } from "../billing/calendar";
import { hasEnded } from "../billing/subscriptions/cancel";
import { money } from "../payment-intents/amounts";
import type { Objects, Row } from "../state/objects";
import type { World } from "../world";
import { alert, cardFields } from "./card-form";
import { escaped, pageOf } from "./page";

type Subscription = Objects["subscription"];

/** The portal's home, or the one step that the session is for. */
export function portalPage(world: World, { object: session }: Row<"portal_session">, problem = ""): string {
  const back = session.return_url
    ? `<p><a href="${escaped(session.return_url)}">Return to ${escaped(new URL(session.return_url).host)}</a></p>`
    : "";
  const { flow } = session;
  if (flow?.type === "payment_method_update")
    return pageOf("Your card", `<h1>Your card</h1>${alert(problem)}${cardForm()}${back}`);
  if (flow?.subscription_cancel) {
    const held = world.rows.find("subscription", flow.subscription_cancel.subscription);
    return pageOf(
      "Cancel",
      `<h1>Cancel your plan</h1>${alert(problem)}${held ? cancelForm(world, held.object) : ""}${back}`,
    );
  }
  const held = world.rows
    .all("subscription")
    .filter(({ object }) => object.customer === session.customer && !hasEnded(object))
    .map(({ object }) => plan(world, object));
  const invoices = world.rows
    .all("invoice")
    .filter(({ object }) => object.customer === session.customer && object.status !== "draft")
    .reverse()
    .map(({ object }) => invoiceRow(object));
  return pageOf(
    "Billing",
    `${alert(problem)}<h1>Your billing</h1>${held.join("") || `<p>You have no subscription.</p>`}
<h2>Card</h2><p>${escaped(savedCard(world, session.customer))}</p>
<details><summary>Use another card</summary>${cardForm()}</details>
<h2>Invoices</h2>${invoices.length > 0 ? `<table>${invoices.join("")}</table>` : "<p>None yet.</p>"}${back}`,
    "36rem",
  );
}

function named(world: World, { items, currency }: Subscription): string {
  const lines = items.data.map(({ price, quantity = 1 }) => {
    const product = world.rows.find("product", String(price.product))?.object.name ?? price.id;
    return `${quantity} × ${product}, ${money((price.unit_amount ?? 0) * quantity, currency)} / ${price.recurring?.interval}`;
  });
  return lines.join("; ");
}

function plan(world: World, held: Subscription): string {
  const ends = held.cancel_at;
  const until = spokenDay(ends ?? Math.min(...held.items.data.map((item) => item.current_period_end)));
  const button = ends
    ? deed("keep", held.id, "Don't cancel")
    : `<details><summary>Cancel plan</summary>${cancelForm(world, held)}</details>`;
  return `<h2>${escaped(named(world, held))}</h2><p>${escaped(held.status)} · ${ends ? "ends" : "renews"} on ${until}</p>${button}`;
}

function cancelForm(world: World, held: Subscription): string {
  const until = spokenDay(Math.min(...held.items.data.map((item) => item.current_period_end)));
  return `<p>${escaped(named(world, held))}: you keep it until ${until}.</p>${deed("cancel", held.id, "Cancel plan")}`;
}

function cardForm(): string {
  return `<form method="post">${cardFields()}<button class="main" name="do" value="card">Save card</button></form>`;
}

function invoiceRow(invoice: Objects["invoice"]): string {
  const number = `<a href="${escaped(invoice.hosted_invoice_url)}">${escaped(invoice.number)}</a>`;
  const cells = [
    spokenDay(invoice.created),
    number,
    escaped(money(invoice.total, invoice.currency)),
    escaped(invoice.status),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}<td>${invoice.status === "open" ? deed("pay", invoice.id, "Pay") : ""}</td></tr>`;
}

function deed(name: string, id: string, label: string): string {
  return `<form method="post"><input type="hidden" name="id" value="${escaped(id)}"><button name="do" value="${name}">${label}</button></form>`;
}

/** The card the portal offers to pay with: the customer's, else the one that a subscription has kept. */
function savedCard(world: World, id: string): string {
  const customer = world.rows.find("customer", id)?.object;
  const held = world.rows
    .all("subscription")
    .find(({ object }) => object.customer === id && !hasEnded(object));
  const method = customer?.invoice_settings.default_payment_method ?? held?.object.default_payment_method;
  const card = world.rows.find("payment_method", String(method))?.object.card;
  return card
    ? `${card.brand} ending in ${card.last4}, expires ${card.exp_month}/${card.exp_year}`
    : "No card is saved.";
}
