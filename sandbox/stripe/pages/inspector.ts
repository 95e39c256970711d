import { SHOWN } from "../control/shown";
import { type Answer, html } from "../http/answer";
import type { World } from "../world";
import { escaped, pageOf } from "./page";

const LATEST = 30;

/** The page at `/`: what was asked, what there is, what was sent, what is planned to fail. */
export function answerInspector(world: World, url: URL): Answer {
  const id = url.searchParams.get("id");
  if (id)
    return html(
      200,
      pageOf(
        id,
        `<h1>${escaped(id)}</h1><pre class="scroll">${escaped(JSON.stringify(found(world, id), null, 2))}</pre>`,
        "60rem",
      ),
    );
  const time = (ms: number) => new Date(ms).toISOString().slice(11, 19);
  const requests = world.requests
    .list()
    .slice(0, LATEST)
    .map((request) => [
      time(request.at),
      request.method,
      request.path,
      request.status,
      request.idempotencyKey ?? "",
    ]);
  const deliveries = world.rows
    .all("delivery")
    .slice(-LATEST)
    .reverse()
    .map(({ object }) => {
      const event = world.rows.find("event", object.event)?.object;
      const endpoint = world.rows.find("webhook_endpoint", object.endpoint)?.object;
      return [
        event?.type,
        link(object.event),
        endpoint?.url,
        object.state,
        object.attempts,
        object.lastStatus ?? object.lastError ?? "",
      ];
    });
  const faults = [...world.faults.list(), ...world.deliveries.faults.list()].map((fault) => [
    fault.kind,
    fault.times,
    JSON.stringify(fault),
  ]);
  const kinds = SHOWN.filter((kind) => kind !== "delivery").map((kind) => {
    const rows = world.rows.all(kind);
    const latest = rows
      .slice(-8)
      .reverse()
      .map((row) => [
        link(row.id),
        "status" in row.object ? String(row.object.status) : "",
        "amount" in row.object ? row.object.amount : "total" in row.object ? row.object.total : "",
        row.scope === world.keys.platform ? "" : row.scope,
      ]);
    return `<h2>${kind} (${rows.length})</h2>${table(["id", "status", "amount", "account"], latest)}`;
  });
  return html(
    200,
    pageOf(
      "Inspector",
      `<h1>Stripe stand-in</h1><p>API version as the SDK pins it · key <code>${escaped(world.keys.publishableKey.slice(0, 20))}…</code></p>
<h2>Planned faults</h2>${table(["kind", "times", "plan"], faults)}
<h2>Requests</h2>${table(["at", "method", "path", "status", "idempotency key"], requests)}
<h2>Deliveries</h2>${table(["event", "id", "to", "state", "attempts", "answer"], deliveries)}
${kinds.join("")}`,
      "70rem",
    ),
  );
}

type Markup = { html: string };
const link = (id: string): Markup => ({
  html: `<a href="/?id=${encodeURIComponent(id)}"><code>${escaped(id)}</code></a>`,
});

function table(head: string[], rows: unknown[][]): string {
  if (rows.length === 0) return `<p class="note">None.</p>`;
  const cell = (value: unknown) =>
    typeof value === "object" && value !== null && "html" in value ? String(value.html) : escaped(value);
  return `<div class="scroll"><table><tr>${head.map((name) => `<th>${name}</th>`).join("")}</tr>${rows.map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join("")}</tr>`).join("")}</table></div>`;
}

function found(world: World, id: string): unknown {
  for (const kind of SHOWN) {
    const row = world.rows.find(kind, id);
    if (row) return row.object;
  }
  return "There is no such object.";
}
