import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditInvitations, trackCredits } from "@/db/schema";
import { asked } from "@/sandbox/testing/credits";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";
import { acceptInvitation } from "./accept-invitation";
import { askProducer } from "./ask-producer";
import { declineInvitation } from "./decline-invitation";
import { MOST_CREDITS } from "./invitation";
import { withdrawInvitation } from "./withdraw-invitation";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
afterAll(() => house.close());

const outcome = async (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error) => (error as { reason?: string }).reason ?? String(error),
  );
const creditsOn = async (id: number) =>
  (await house.db.select().from(trackCredits).where(eq(trackCredits.trackId, id))).length;
const invitationsOn = (id: number) =>
  house.db.select().from(creditInvitations).where(eq(creditInvitations.trackId, id));

test("accepted, declined and withdrawn at once, exactly one of it happens", async () => {
  for (let round = 0; round < 5; round++) {
    const kim = await producer(house);
    const { id } = await track(house, seller);
    const invitationId = await asked(house, id, kim);
    const [owner, invited] = [await house.as(seller), await house.as(kim)];
    const [accepted, declined, withdrawn] = await Promise.all([
      outcome(acceptInvitation(invited, { invitationId })),
      outcome(declineInvitation(invited, { invitationId })),
      outcome(withdrawInvitation(owner, { trackId: id, invitationId })),
    ]);
    expect([accepted, declined, withdrawn].sort()).toEqual(["done", "not_found", "not_found"]);
    expect(await creditsOn(id)).toBe(accepted === "done" ? 2 : 1);
    expect(await invitationsOn(id)).toHaveLength(declined === "done" ? 1 : 0);
  }
});

test("asked at once, a producer is asked once and nobody beyond the limit", async () => {
  const { id } = await track(house, seller);
  const owner = await house.as(seller);
  const first = await producer(house);
  const others = await Promise.all(Array.from({ length: MOST_CREDITS + 1 }, () => producer(house)));
  await Promise.all([1, 2, 3].map(() => askProducer(owner, { trackId: id, askedId: first.id })));
  expect(await invitationsOn(id)).toHaveLength(1);
  const outcomes = await Promise.all(
    others.map((who) => outcome(askProducer(owner, { trackId: id, askedId: who.id }))),
  );
  expect(outcomes.filter((each) => each === "too_many_credits")).toHaveLength(2);
  expect(await invitationsOn(id)).toHaveLength(MOST_CREDITS);
});
