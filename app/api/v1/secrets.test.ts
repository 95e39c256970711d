import fs from "node:fs";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import type { Contract } from "@/lib/api/contract";
import { env, overrideEnv } from "@/lib/env";
import { register } from "@/lib/people/register";
import { requestPasswordReset } from "@/lib/people/request-password-reset";
import { signIn } from "@/lib/people/sign-in";
import { CONTRACTS } from "@/lib/reference/contracts";
import { openApiDocument } from "@/lib/reference/openapi";
import { buy, deliver, initiate } from "@/sandbox/testing/buying";
import { requestFor, routeOf } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { leaksIn, leaksInTables, type Secret } from "@/sandbox/testing/leaks";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

/**
 * RELIABILITY S10: secrets planted in a run are in no log line, no refusal and no row. Every operation is asked by
 * everybody, while all is well, while Stripe fails, and while the database has lost its tables, which is when most is
 * logged.
 */
const PASSWORD = "canary-password-7fQ2xLw9";
const GUESSED = "bp_live_canaryCanaryCanaryCanaryCanary42";

let house: House;
let people: (Person | undefined)[];
let secrets: Secret[];
const printed: string[] = [];
const refused: string[] = [];

beforeAll(async () => {
  // The log writes to the process's own output, below anything that could be handed to it.
  const { write } = fs;
  const keep = (...args: Parameters<typeof write>) => {
    if (args[0] !== process.stdout.fd) return write(...args);
    printed.push(String(args[1]));
    const written = args.at(-1) as unknown as (error: null, bytes: number) => void;
    setImmediate(written, null, Buffer.byteLength(String(args[1])));
  };
  vi.spyOn(fs, "write").mockImplementation(keep as typeof write);
  house = await openHouse();
  overrideEnv({ LOG_LEVEL: "debug" });
  const guesser = { id: 0, email: "", name: "", token: GUESSED };
  people = [
    await person(house),
    await producer(house),
    await person(house, { isAdmin: true }),
    await person(house, { scopes: ["catalog:read"] }),
    guesser,
    undefined,
  ];
});
afterAll(async () => {
  vi.restoreAllMocks();
  await house.close();
});

const exampleBody = ({ path, method }: Contract) =>
  openApiDocument().paths[path]?.[method.toLowerCase()]?.requestBody?.content["application/json"]?.example;

/** Asks every operation as everybody; what is refused is kept, as it went over the wire. */
async function askEverything(trackId: number): Promise<void> {
  for (const contract of CONTRACTS)
    for (const who of people) {
      const request = requestFor(contract, {
        as: who,
        params: {
          track: trackId,
          preset: 1,
          coupon: 1,
          purchase: 1,
          uuid: "00000000-0000-4000-8000-000000000000",
        },
        body: contract.body && exampleBody(contract),
        headers: {
          "x-forwarded-for": `198.51.100.${CONTRACTS.indexOf(contract)}`,
          "idempotency-key": `${contract.id}-${trackId}`,
          "stripe-signature": `t=1,v1=${house.standIn.webhookSecret}`,
        },
      });
      const response = await (await routeOf(contract))(request);
      const said = `${JSON.stringify([...response.headers])}${await response.text()}`;
      if (!response.ok) refused.push(said);
    }
}

test("no planted secret is printed, answered in a refusal or kept", { timeout: 300_000 }, async () => {
  const ctx = await house.as();
  const email = "canary@example.com";
  await register(ctx, { email, password: PASSWORD, name: "Canary" });
  await signIn(ctx, { email, password: PASSWORD });
  await signIn(ctx, { email, password: `${PASSWORD}-wrong` }).catch(() => {});
  await requestPasswordReset(ctx, { email });

  const [buyer, seller] = people as [Person, Person];
  const beats = await Promise.all(Array.from({ length: 5 }, () => track(house, seller)));
  const [bought, open, first, second, third] = beats.map(({ id }) => id) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const { intentId } = await buy(house, buyer, bought);
  await house.stripe.refunds.create({ payment_intent: intentId, amount: 100 });
  await initiate(house, buyer, open);
  await askEverything(first);
  for (const kind of ["500", "cut"] as const) {
    house.standIn.control.fault({ kind, match: { path: "/v1/" }, times: 200 });
    await askEverything(second);
    await house.work();
    house.standIn.control.clearFaults();
  }
  await deliver(house);
  await house.work();
  const intents = house.standIn.control.snapshot().payment_intent as { client_secret: string }[];

  await house.db.execute(sql`alter schema public rename to gone`);
  await askEverything(third);
  await house.db.execute(sql`alter schema gone rename to public`);
  await closeDatabase();

  secrets = [
    { kind: "AUTH_SECRET", text: env.AUTH_SECRET },
    { kind: "KEY_ENCRYPTION_KEY", text: env.KEY_ENCRYPTION_KEY },
    { kind: "Stripe's secret key", text: house.standIn.secretKey },
    { kind: "the webhook secret", text: house.standIn.webhookSecret },
    { kind: "the Connect webhook secret", text: house.standIn.connectWebhookSecret },
    { kind: "a password", text: PASSWORD },
    ...people.flatMap((who) => (who ? [{ kind: "a token", text: who.token }] : [])),
    ...intents.map((intent) => ({ kind: "a client secret", text: intent.client_secret })),
  ];
  expect(secrets.filter(({ text }) => text.length < 16)).toEqual([]);
  expect(new Set(printed.flatMap((line) => leaksIn(line, secrets)))).toEqual(new Set());
  expect(new Set(refused.flatMap((said) => leaksIn(said, secrets)))).toEqual(new Set());
  expect(await leaksInTables(house.url, secrets)).toEqual([]);

  // A search that finds nothing anywhere would prove nothing.
  expect(await leaksInTables(house.url, [{ kind: "an address", text: email }])).toContain(
    "an address in the table public.users",
  );
  expect(leaksIn(printed.join("\n"), [{ kind: "a failed statement", text: "Failed query" }])).not.toEqual([]);
  expect(refused.length).toBeGreaterThan(CONTRACTS.length);
});
