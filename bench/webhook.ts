import postgres from "postgres";
import { POST } from "@/app/api/v1/stripe/webhook/route";
import { closeDatabase } from "@/db/client";
import { env, overrideEnv } from "@/lib/env";
import { signatureHeader } from "@/sandbox/stripe/webhooks/sign";
import { concurrently, medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import type { Stage } from "./stage";

const EVENTS = 300;
const AT_ONCE = 8;
const ROUNDS = 15;

/** Events taken in by our handler, against the same two rows written by a bare client over as many connections. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const { url, close } = await stage.database("webhook");
  await close();
  const restoreEnv = overrideEnv({ DATABASE_URL: url, DATABASE_POOL: AT_ONCE });
  const sql = postgres(url, { max: AT_ONCE, onnotice: () => {} });
  const ours = (round: number) => perEvent(eventsOf(`ours_${round}`).map(signedRequest), takeIn);
  const raw = (round: number) => perEvent(eventsOf(`raw_${round}`), (event) => insertRaw(sql, event));
  try {
    await Promise.all([ours(-1), raw(-1)]);
    const measured = await medians(ROUNDS, { ours, raw });
    return [
      { name: "webhook intake, an event, against raw inserts", ours: measured.ours, baseline: measured.raw },
    ];
  } finally {
    await Promise.all([closeDatabase(), sql.end()]);
    restoreEnv();
  }
}

/** Microseconds an event, the preparing of events left out. */
async function perEvent<T>(prepared: T[], work: (each: T) => Promise<unknown>): Promise<number> {
  const time = await timeOf(() =>
    concurrently(prepared.length, AT_ONCE, (turn) => work(prepared[turn] as T)),
  );
  return time / prepared.length;
}

async function takeIn(request: Request): Promise<void> {
  const response = await POST(request);
  if (!response.ok) throw new Error(`the webhook answered ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

async function insertRaw(sql: postgres.Sql, event: Event): Promise<void> {
  await sql`
    with kept as (
      insert into stripe_inbox (id, type, object_id, api_version, livemode, occurred_at, received_at)
      values (${event.id}, ${event.type}, ${event.data.object.id}, ${event.api_version}, false,
        ${new Date(event.created * 1000)}, ${new Date()})
    )
    select graphile_worker.add_job('process-stripe-event', json_build_object('eventId', ${event.id}::text),
      job_key => 'process-stripe-event:' || ${event.id}::text)`;
}

type Event = ReturnType<typeof eventsOf>[number];

/** As large as Stripe's own: some three kilobytes. */
function eventsOf(name: string) {
  return Array.from({ length: EVENTS }, (_, position) => ({
    id: `evt_${name}_${position}`,
    object: "event",
    type: "payment_intent.succeeded",
    api_version: "2026-05-27",
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    data: {
      object: {
        id: `pi_${name}_${position}`,
        object: "payment_intent",
        amount: 2999,
        description: "·".repeat(1400),
      },
    },
  }));
}

function signedRequest(event: Event, position: number): Request {
  const body = JSON.stringify(event);
  const headers = {
    "content-type": "application/json",
    "stripe-signature": signatureHeader(body, [env.STRIPE_WEBHOOK_SECRET], event.created),
    // From many addresses, so that what is measured is never the refusal of one that asks too often.
    "x-forwarded-for": `198.18.${Math.floor(Math.random() * 256)}.${position % 256}`,
  };
  return new Request(`${env.APP_URL}/api/v1/stripe/webhook`, { method: "POST", headers, body });
}
