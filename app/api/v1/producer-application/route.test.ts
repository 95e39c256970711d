import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog, producerApplications, producers, users } from "@/db/schema";
import {
  apply,
  approveApplication,
  denyApplication,
  readOwnApplication,
  withdrawApplication,
} from "@/lib/producer-program/contract";
import { APPLICATION } from "@/sandbox/testing/applications";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { stopClock } from "@/sandbox/testing/stop-clock";

let house: House;
let admin: Person;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
});
afterAll(() => house.close());

const send = (as: Person, given: object = {}) => call(apply, { as, body: { ...APPLICATION, ...given } });

test("an application is sent, read, and withdrawn without a trace of what it said", async () => {
  const who = await person(house);
  expect((await call(readOwnApplication, { as: who })).code).toBe("not_found");
  const { body } = await send(who);
  expect(body.data).toMatchObject({
    type: "become",
    status: "pending",
    producer_name: "Nova Keys",
    legal_name: "Nora Keyes",
    links: APPLICATION.links,
    claimed_producer: null,
    decided_at: null,
    decision_reason: null,
  });
  expect(body.data.terms_accepted_at).toBe(body.data.created_at);
  expect((await call(readOwnApplication, { as: who })).body).toEqual(body);
  const other = await person(house);
  await send(other);
  expect((await call(withdrawApplication, { as: who })).body.data).toEqual({ withdrawn: true });
  expect((await call(withdrawApplication, { as: who })).code).toBe("not_found");
  expect((await call(readOwnApplication, { as: other })).body.data.status).toBe("pending");
  expect(
    await house.db.select().from(producerApplications).where(eq(producerApplications.userId, who.id)),
  ).toEqual([]);
  const trail = await house.db
    .select({ action: auditLog.action, details: auditLog.details })
    .from(auditLog)
    .where(and(eq(auditLog.subject, `application:${body.data.id}`), eq(auditLog.actor, `user:${who.id}`)))
    .orderBy(auditLog.id);
  expect(trail.map(({ action }) => action)).toEqual(["application.sent", "application.withdrawn"]);
  expect(JSON.stringify(trail)).not.toContain("Nora");
});

test.each([
  [{ type: "buy" }, "type"],
  [{ producer_name: "N" }, "producer_name"],
  [{ producer_name: "Nova\u202eKeys" }, "producer_name"],
  [{ legal_name: " " }, "legal_name"],
  [{ links: [] }, "links"],
  [{ links: Array(6).fill("https://example.com/a") }, "links"],
  [{ links: ["http://example.com/beat"] }, "links"],
  [{ links: ["javascript:alert(1)"] }, "links"],
  [{ links: ["https://user:word@example.com/"] }, "links"],
  [{ links: ["https://localhost/"] }, "links"],
  [{ links: ["https://127.0.0.1/"] }, "links"],
  [{ links: ["https://example.com:8443/"] }, "links"],
  [{ message: "x".repeat(2001) }, "message"],
  [{ owns_rights: false }, "owns_rights"],
  [{ terms_accepted: undefined }, "terms_accepted"],
  [{ type: "claim" }, "claimed_producer"],
  [{ type: "claim", claimed_producer: "nobody-at-all" }, "claimed_producer"],
  [{ claimed_producer: "somebody" }, "claimed_producer"],
])("%j is refused by its field", async (given, field) => {
  const { code, errors } = await send(await person(house), given);
  expect([code, Object.keys(errors ?? {}).map((name) => name.split(".")[0])]).toEqual([
    "validation_failed",
    [field],
  ]);
});

test("one open application a person, also of many at once; after a denial another", async () => {
  const who = await person(house);
  const answers = await Promise.all(Array.from({ length: 4 }, () => send(who)));
  expect(answers.map(({ code }) => code).toSorted()).toEqual([
    "application_open",
    "application_open",
    "application_open",
    undefined,
  ]);
  const sent = answers.find(({ status }) => status === 200)?.body.data;
  const params = { application: sent?.id ?? 0 };
  await call(denyApplication, { as: admin, params, body: { reason: "The links lead nowhere." } });
  expect((await call(readOwnApplication, { as: who })).body.data).toMatchObject({
    status: "denied",
    decision_reason: "The links lead nowhere.",
  });
  expect((await call(withdrawApplication, { as: who })).code).toBe("application_decided");
  expect((await send(who, { producer_name: "Nova K" })).body.data.status).toBe("pending");
});

test("five a day, whatever becomes of them", async () => {
  stopClock();
  const who = await person(house);
  for (let sent = 0; sent < 5; sent++) {
    expect((await send(who)).status).toBe(200);
    await call(withdrawApplication, { as: who });
  }
  const sixth = await send(who);
  expect([sixth.code, Number(sixth.headers.get("retry-after")) > 0]).toEqual(["rate_limited", true]);
});

test("nobody asks for what they have, or for what is not theirs to ask for", async () => {
  const seller = await producer(house);
  expect((await send(seller)).code).toBe("already_a_producer");
  const own = await house.db.select().from(producers).where(eq(producers.userId, seller.id));
  expect((await send(seller, { type: "claim", claimed_producer: own[0]?.slug })).code).toBe(
    "already_a_producer",
  );
  const buyer = await person(house);
  expect((await send(buyer, { type: "verify" })).code).toBe("not_a_producer");
  expect((await send(buyer, { type: "claim", claimed_producer: own[0]?.slug })).code).toBe(
    "profile_not_claimable",
  );

  const { body } = await send(seller, { type: "verify" });
  await call(approveApplication, { as: admin, params: { application: body.data.id } });
  expect((await send(seller, { type: "verify" })).code).toBe("already_verified");
});

test("a retried request with its key sends one application", async () => {
  const who = await person(house);
  const asked = { as: who, body: APPLICATION, headers: { "idempotency-key": "one" } };
  const [first, again] = [await call(apply, asked), await call(apply, asked)];
  expect(again.body).toEqual(first.body);
  expect(await house.db.select().from(users).where(eq(users.id, who.id))).toMatchObject([
    { legalName: null },
  ]);
});
