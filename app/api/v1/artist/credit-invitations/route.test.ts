import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { notifications, tracks, xpEvents } from "@/db/schema";
import * as contracts from "@/lib/credits/contract";
import { readTrack } from "@/lib/tracks/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { asked, credited } from "@/sandbox/testing/credits";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Person;
let kim: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house, { name: "Nova Keys" });
  kim = await producer(house, { name: "Kim" });
});
afterAll(() => house.close());

const { listCreditInvitations, acceptInvitation, declineInvitation, listOwnCredits, leaveCredit } = contracts;
const list = async (as: Person, query = {}) => (await call(listCreditInvitations, { as, query })).body.data;
const accept = (as: Person, invitation: number) => call(acceptInvitation, { as, params: { invitation } });
const decline = (as: Person, invitation: number) => call(declineInvitation, { as, params: { invitation } });
const leave = (as: Person, id: number) => call(leaveCredit, { as, params: { track: id } });
const creditsOf = async (as: Person, query = {}) => (await call(listOwnCredits, { as, query })).body.data;
const toldOf = async (who: Person, trackId: number) =>
  (await house.db.select().from(notifications).where(eq(notifications.userId, who.id)))
    .filter(({ data }) => data.trackId === trackId)
    .map(({ kind }) => kind);
const xpOf = async (who: Person, trackId: number) =>
  Object.fromEntries(
    (await house.db.select().from(xpEvents).where(eq(xpEvents.producerId, who.id)))
      .filter(({ kind, subject }) => kind !== "achievement" && subject === String(trackId))
      .map(({ kind, xp }) => [kind, xp]),
  );

test("agreed, both have the collaboration, once, however often it is worked off or ended and begun again", async () => {
  const { id } = await track(house, seller);
  const invitation = await asked(house, id, kim);
  await house.work();
  expect(await xpOf(kim, id), "asked is not credited").toEqual({});
  expect((await accept(kim, invitation)).body.data).toEqual({ accepted: true });
  expect((await accept(kim, invitation)).code).toBe("not_found");
  await house.work();
  const both = [
    { upload: 100, collaboration: 25 },
    { upload: 100, collaboration: 25 },
  ];
  expect([await xpOf(seller, id), await xpOf(kim, id)]).toEqual(both);
  expect(await toldOf(seller, id)).toEqual(["credit_accepted"]);
  await call(contracts.removeCredit, { as: seller, params: { track: id, producer: kim.id } });
  await credited(house, id, kim);
  await house.work();
  expect([await xpOf(seller, id), await xpOf(kim, id)]).toEqual(both);
});

test("who is asked hears the draft and who is credited still does; a stranger and one who declined do not", async () => {
  const { id } = await track(house, seller, { status: "draft", publishedAt: null });
  const visit = async (as: Person) => (await call(readTrack, { as, params: { track: id } })).status;
  expect(await visit(kim)).toBe(404);
  const invitation = await asked(house, id, kim);
  expect(await visit(kim)).toBe(200);
  expect(await visit(await producer(house))).toBe(404);
  expect((await list(kim)).data).toMatchObject([{ id: invitation, track: { id, published_at: null } }]);
  await decline(kim, invitation);
  expect(await visit(kim)).toBe(404);
  const lou = await producer(house);
  await credited(house, id, lou);
  expect(await visit(lou)).toBe(200);
});

test("declined, whose track it is learns it, and nobody is credited", async () => {
  const { id } = await track(house, seller);
  const invitation = await asked(house, id, kim);
  expect((await decline(kim, invitation)).body.data).toEqual({ declined: true });
  expect((await decline(kim, invitation)).code).toBe("not_found");
  expect((await accept(kim, invitation)).code, "a no is a no until asked again").toBe("not_found");
  expect(await toldOf(seller, id)).toEqual(["credit_declined"]);
  expect((await list(kim)).data).toEqual([]);
});

test("somebody else's question is not there", async () => {
  const { id } = await track(house, seller);
  const invitation = await asked(house, id, kim);
  const lou = await producer(house);
  for (const who of [lou, seller])
    expect([(await accept(who, invitation)).code, (await decline(who, invitation)).code]).toEqual([
      "not_found",
      "not_found",
    ]);
  expect((await list(await producer(house))).data).toEqual([]);
  await decline(kim, invitation);
});

test("sold meanwhile, it is no longer asked and cannot be accepted; with a full refund it would be again", async () => {
  const made = await withFiles(house, await track(house, seller));
  const invitation = await asked(house, made.id, kim);
  await buy(house, await person(house), made.id);
  expect((await list(kim)).data).toEqual([]);
  expect((await accept(kim, invitation)).code).toBe("credits_fixed");
  await house.db.update(tracks).set({ exclusiveStatus: "available" }).where(eq(tracks.id, made.id));
  expect((await list(kim)).data).toHaveLength(1);
  await decline(kim, invitation);
});

test("what one is credited on, page by page, and how one leaves it", async () => {
  const lou = await producer(house, { name: "Lou" });
  const titles = ["One", "Two", "Three"];
  const made = [];
  for (const title of titles) made.push(await track(house, seller, { title }));
  for (const { id } of made) await credited(house, id, lou);
  await track(house, lou);
  const first = await creditsOf(lou, { per_page: 2 });
  const rest = await creditsOf(lou, { per_page: 2, cursor: first.next_cursor ?? "" });
  expect([...first.data, ...rest.data].map((credit) => credit.track.title).sort()).toEqual(
    [...titles].sort(),
  );
  expect(rest.next_cursor).toBeNull();

  const [one, own] = [made[0]?.id ?? 0, await track(house, lou)];
  expect((await leave(lou, own.id)).code, "one's own track keeps its producer").toBe("not_found");
  expect((await leave(kim, one)).code).toBe("not_found");
  expect((await leave(lou, one)).body.data).toEqual({ left: true });
  expect((await leave(lou, one)).code).toBe("not_found");
  expect((await creditsOf(lou)).data).toHaveLength(2);
  expect(await toldOf(seller, one)).toContain("credit_left");
  const again = await call(contracts.inviteProducer, {
    as: seller,
    params: { track: one },
    body: { producer_id: lou.id },
  });
  expect(again.code, "who left has said no").toBe("credit_declined");
});

test("nobody leaves a sold track, whose certificate names them", async () => {
  const lou = await producer(house);
  const made = await withFiles(house, await track(house, seller));
  await credited(house, made.id, lou);
  await buy(house, await person(house), made.id);
  expect((await leave(lou, made.id)).code).toBe("credits_fixed");
  expect((await creditsOf(lou)).data).toMatchObject([{ track: { exclusive_status: "sold" } }]);
});
