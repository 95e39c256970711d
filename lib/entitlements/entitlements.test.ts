import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenses } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { type House, openHouse } from "@/sandbox/testing/house";
import { giveSeat, KINDS_OF_ACTOR, type KindOfActor } from "@/sandbox/testing/members";
import { person } from "@/sandbox/testing/people";
import { CAPABILITIES, PRODUCERS_OWN } from "./capabilities";
import { entitlements, granteeOf } from "./entitlements";
import { requireCapability } from "./require-capability";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a seat counts from its first instant up to its last", async () => {
  const who = await person(house);
  await giveSeat(house, who, "pro");
  const [now, mine] = [new Date(), eq(licenses.granteeId, granteeOf(who.id))];
  await house.db
    .update(licenses)
    .set({ startTime: now, endTime: after(now, DAY) })
    .where(mine);
  const planAt = async (time: number) =>
    (await entitlements(await house.as(who, after(now, time)))).plan?.name;
  expect([await planAt(-1), await planAt(0), await planAt(DAY - 1), await planAt(DAY)]).toEqual([
    "explorer",
    "pro",
    "pro",
    "explorer",
  ]);
});

const LISTENER = CAPABILITIES.filter((each) => each !== "download" && !PRODUCERS_OWN.has(each));
const MEMBER = [...LISTENER, "download"];
const PRODUCER = [...PRODUCERS_OWN];

test.each<[KindOfActor, string | undefined, readonly string[], unknown]>([
  ["anonymous", undefined, ["stream"], undefined],
  ["explorer", "explorer", LISTENER, 1],
  ["classic", "classic", MEMBER, 1],
  ["plus", "plus", MEMBER, 3],
  ["pro", "pro", MEMBER, 5],
  ["producer", "explorer", [...LISTENER, ...PRODUCER], 1],
  ["producer with a subscription", "classic", [...MEMBER, ...PRODUCER], 1],
  ["lapsed subscriber", "explorer", LISTENER, 1],
])("%s", async (kind, plan, allowed, tokens) => {
  const who = await KINDS_OF_ACTOR[kind](house);
  const ctx = await house.as(who ?? undefined);
  const held = await entitlements(ctx);
  expect(held.plan?.name).toBe(plan);
  expect([...held.capabilities].sort()).toEqual([...allowed].sort());
  expect(held.numbers.beat_request_tokens).toBe(tokens);
  for (const capability of CAPABILITIES) {
    const asked = requireCapability(ctx, capability);
    if (!who) await expect(asked).rejects.toMatchObject({ reason: "unauthenticated" });
    else if (allowed.includes(capability)) await expect(asked).resolves.toMatchObject({ id: who.id });
    else
      await expect(asked).rejects.toMatchObject({
        reason: PRODUCERS_OWN.has(capability) ? "not_a_producer" : "plan_required",
      });
  }
});
