import { newId } from "../state/ids";
import type { Delivery, Row } from "../state/objects";
import type { World } from "../world";
import { type HeldDelivery, openDeliveryFaults, reordered } from "./delivery-faults";
import { signatureHeader } from "./sign";

/** Retries are quick here: the app comes back in seconds, not in Stripe's days. The last pause repeats. */
const PAUSES_MS = [500, 1000, 2000, 5000, 15_000, 60_000];
const GIVE_UP_AFTER_ATTEMPTS = 64;
const AT_ONCE = 8;
const ANSWER_WITHIN_MS = 10_000;
const STALE_BY_S = 3600;

export type Deliveries = ReturnType<typeof openDeliveries>;

/** Sends events to webhook endpoints in the background and tries again until they answer 2xx. */
export function openDeliveries(world: () => World) {
  const faults = openDeliveryFaults();
  const held = new Map<string, HeldDelivery[]>();
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const queue: Row<"delivery">[] = [];
  const cut = new AbortController();

  function endpointsFor(scope: string, type: string): Row<"webhook_endpoint">[] {
    const connect = scope !== world().keys.platform;
    return world()
      .rows.all("webhook_endpoint")
      .filter(
        ({ object, unseen }) =>
          object.status === "enabled" && unseen.connect === connect && listens(object.enabled_events, type),
      );
  }

  function later(row: Row<"delivery">, ms: number) {
    if (cut.signal.aborted) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      queue.push(row);
      pump();
    }, ms);
    timer.unref();
    timers.add(timer);
  }

  function pump() {
    while (running.size < AT_ONCE && !cut.signal.aborted) {
      const row = queue.shift();
      if (!row) return;
      const attempt = send(row).finally(() => {
        running.delete(attempt);
        pump();
      });
      running.add(attempt);
    }
  }

  async function send(row: Row<"delivery">): Promise<void> {
    const { rows } = world();
    const delivery = row.object;
    const event = rows.find("event", delivery.event);
    const endpoint = rows.find("webhook_endpoint", delivery.endpoint);
    if (!event || !endpoint || delivery.state === "delivered") return;
    const { body, headers } = envelope(event, endpoint.unseen.secrets, delivery.disturbance);
    delivery.attempts += 1;
    try {
      const signal = AbortSignal.any([cut.signal, AbortSignal.timeout(ANSWER_WITHIN_MS)]);
      const answer = await fetch(endpoint.object.url, {
        method: "POST",
        body,
        headers,
        redirect: "manual",
        signal,
      });
      await answer.arrayBuffer();
      delivery.lastStatus = answer.status;
      delivery.lastError = null;
    } catch (error) {
      delivery.lastStatus = null;
      delivery.lastError = String((error as Error).cause ?? error);
    }
    if (cut.signal.aborted) return;
    const arrived = delivery.lastStatus !== null && delivery.lastStatus >= 200 && delivery.lastStatus < 300;
    if (arrived) {
      delivery.state = "delivered";
      event.object.pending_webhooks = Math.max(0, event.object.pending_webhooks - 1);
      rows.saved(event);
    } else if (delivery.attempts >= GIVE_UP_AFTER_ATTEMPTS) {
      delivery.state = "given_up";
    } else {
      const pause = PAUSES_MS[Math.min(delivery.attempts, PAUSES_MS.length) - 1] ?? 60_000;
      delivery.nextAt = Date.now() + pause;
      later(row, pause);
    }
    rows.saved(row);
  }

  /** The signed request of an event, whole: tests deliver it themselves. */
  function envelope(event: Row<"event">, secrets: string[], disturbance: Delivery["disturbance"] = null) {
    const body = JSON.stringify(event.object, null, 2);
    const timestamp = Math.floor(world().clock() / 1000) - (disturbance === "stale" ? STALE_BY_S : 0);
    const keys = disturbance === "bad_signature" ? ["whsec_not_the_secret"] : secrets;
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "user-agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      "stripe-signature": signatureHeader(body, keys, timestamp),
    };
    return { body, headers };
  }

  function plan(event: Row<"event">, endpoint: Row<"webhook_endpoint">) {
    const treatment = faults.treat(event.object.type);
    const copies = treatment.do === "send" ? treatment.copies : 1;
    for (let copy = 0; copy < copies; copy++) {
      const delayMs = treatment.do === "send" ? treatment.delayMs : 0;
      const row = world().rows.add("delivery", event.scope, {
        id: newId("whd"),
        event: event.id,
        endpoint: endpoint.id,
        state: treatment.do === "lose" ? "lost" : treatment.do === "hold" ? "held" : "waiting",
        attempts: 0,
        nextAt: Date.now() + delayMs,
        lastStatus: null,
        lastError: null,
        disturbance: treatment.do === "send" ? treatment.disturbance : null,
      });
      if (treatment.do === "hold")
        hold(treatment.fault.id, treatment.fault.hold ?? 1, { type: event.object.type, row });
      if (treatment.do === "send") later(row, delayMs);
    }
  }

  function hold(faultId: string, until: number, delivery: HeldDelivery) {
    const waiting = held.get(faultId) ?? [];
    waiting.push(delivery);
    held.set(faultId, waiting);
    if (waiting.length >= until) release(faultId);
  }

  /** Lets held deliveries go, one after the other so that their order is certain. */
  function release(faultId?: string) {
    for (const [id, waiting] of [...held]) {
      if (faultId && id !== faultId) continue;
      const order = faults.list().find((fault) => fault.id === id)?.order;
      held.delete(id);
      faults.clear(id);
      const inOrder = (async () => {
        for (const { row } of reordered(waiting, order)) {
          row.object.state = "waiting";
          await send(row);
        }
      })().finally(() => running.delete(inOrder));
      running.add(inOrder);
    }
  }

  return {
    faults,
    endpointsFor,
    envelope,
    release,
    /** Sends an event to all its endpoints; again, if it was sent before. */
    announce(event: Row<"event">) {
      for (const endpoint of endpointsFor(event.scope, event.object.type)) plan(event, endpoint);
    },
    /** Takes up what a former run left waiting. */
    resume() {
      for (const row of world().rows.all("delivery")) {
        if (row.object.state === "waiting" || row.object.state === "held")
          later(row, Math.max(0, row.object.nextAt - Date.now()));
      }
    },
    /** Resolves when nothing is being sent or due at once; retries after a pause are not awaited. */
    async idle() {
      const dueNow = () =>
        world()
          .rows.all("delivery")
          .some(
            ({ object }) =>
              object.state === "waiting" && object.attempts === 0 && object.nextAt <= Date.now(),
          );
      while (running.size > 0 || queue.length > 0 || dueNow())
        await new Promise((resolve) => setTimeout(resolve, 2));
    },
    async stop() {
      cut.abort();
      for (const timer of timers) clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}

function listens(enabled: string[], type: string): boolean {
  return enabled.some((name) => name === "*" || name === type);
}
