import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { creditInvitations, licenseCertificates, notifications, producers, tracks } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { askProducer } from "@/lib/credits/ask-producer";
import * as contracts from "@/lib/credits/contract";
import { findCollaborators } from "@/lib/credits/find-collaborators";
import { readTrack } from "@/lib/tracks/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { asked, credited } from "@/sandbox/testing/credits";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house, { name: "Nova Keys" });
});
afterAll(() => house.close());

const { readTrackCredits, inviteProducer, withdrawInvitation, removeCredit, declineInvitation } = contracts;
const invite = (id: number, who: Person | { id: number }, as = seller) =>
  call(inviteProducer, { as, params: { track: id }, body: { producer_id: who.id } });
const read = async (id: number) =>
  (await call(readTrackCredits, { as: seller, params: { track: id } })).body.data;
const withdraw = (id: number, invitation: number) =>
  call(withdrawInvitation, { as: seller, params: { track: id, invitation } });
const remove = (id: number, who: Person) =>
  call(removeCredit, { as: seller, params: { track: id, producer: who.id } });
const decline = (as: Person, invitation: number) => call(declineInvitation, { as, params: { invitation } });
const artistsOf = async (id: number) =>
  (await call(readTrack, { as: seller, params: { track: id } })).body.data.artists.map(({ name }) => name);
const toldOf = async (who: Person) =>
  (await house.db.select().from(notifications).where(eq(notifications.userId, who.id))).map(
    ({ kind }) => kind,
  );

describe("asking", () => {
  test("credits nobody: they are told once, and asking again changes nothing", async () => {
    const kim = await producer(house, { name: "Kim" });
    const { id } = await track(house, seller);
    const { body } = await invite(id, kim);
    expect(body.data).toMatchObject({
      credits: [],
      invitations: [{ producer: { id: kim.id, name: "Kim" }, status: "open", declined_at: null }],
    });
    expect((await invite(id, kim)).body.data).toEqual(body.data);
    expect(await artistsOf(id)).toEqual(["Nova Keys"]);
    expect(await toldOf(kim)).toEqual(["credit_asked"]);
  });

  test("only approved producers who could agree, and are not credited yet", async () => {
    const { id } = await track(house, seller);
    const kim = await producer(house, { name: "Kim" });
    await credited(house, id, kim);
    const nobodys = await producer(house, { name: "Old Tape", ready: false });
    await house.db.execute(`delete from api_tokens where user_id = ${nobodys.id}`);
    const waiting = await producer(house, { name: "Pending Pia" });
    const found = async () => findCollaborators(await house.as(seller), { q: "pending p" });
    expect(await found()).toMatchObject([{ id: waiting.id }]);
    await house.db.update(producers).set({ status: "pending" }).where(eq(producers.userId, waiting.id));
    expect(await found(), "not even suggested").toEqual([]);
    const whys = [];
    for (const who of [seller, kim, nobodys, waiting, await person(house), { id: 999_999_999 }])
      whys.push((await invite(id, who)).errors?.producer_id);
    expect(whys).toEqual([
      ["You are credited already: it is your beat."],
      ["Kim is credited already."],
      ["Nobody signs in as Old Tape, so nobody can agree."],
      ["Ask a producer of BeatPass."],
      ["Ask a producer of BeatPass."],
      ["Ask a producer of BeatPass."],
    ]);
  });

  test("ten besides oneself, the asked included; one who says no makes room", async () => {
    const { id } = await track(house, seller);
    const [first, second, last] = [await producer(house), await producer(house), await producer(house)];
    const more = await Promise.all(Array.from({ length: 8 }, () => producer(house)));
    await credited(house, id, first);
    const open = await asked(house, id, second);
    for (const who of more) await asked(house, id, who);
    expect((await invite(id, last)).code).toBe("too_many_credits");
    await decline(second, open);
    expect((await invite(id, last)).status).toBe(200);
  });

  test("who said no is asked again 30 days later, not before, and hears of it anew", async () => {
    const kim = await producer(house);
    const { id } = await track(house, seller);
    await decline(kim, await asked(house, id, kim));
    const [no] = (await read(id)).invitations;
    expect(no?.status).toBe("declined");
    expect(Date.parse(no?.ask_again_from ?? "") - Date.parse(no?.declined_at ?? "")).toBe(30 * DAY);
    expect((await invite(id, kim)).code).toBe("credit_declined");
    expect((await withdraw(id, no?.id ?? 0)).code, "a no is not taken back by the one who asked").toBe(
      "not_found",
    );
    const later = await house.as(seller, after(new Date(), 30 * DAY));
    await askProducer(later, { trackId: id, askedId: kim.id });
    expect((await read(id)).invitations).toMatchObject([{ status: "open", declined_at: null }]);
    expect(await toldOf(kim)).toEqual(["credit_asked", "credit_asked"]);
    expect((await decline(kim, no?.id ?? 0)).code, "the old question is gone").toBe("not_found");
  });
});

test("fifty questions a day are enough", async () => {
  const eager = await producer(house);
  const { id: trackId } = await track(house, eager);
  const ctx = await house.as(eager);
  const ask = () =>
    askProducer(ctx, { trackId, askedId: 999_999_999 }).catch((error) => error.reason as string);
  for (let time = 0; time < 50; time++) expect(await ask()).toBe("validation_failed");
  expect(await ask()).toBe("rate_limited");
});

test("withdrawn, it can no longer be answered", async () => {
  const kim = await producer(house);
  const { id } = await track(house, seller);
  const invitation = await asked(house, id, kim);
  const other = await track(house, seller);
  expect((await withdraw(other.id, invitation)).code, "one of another track").toBe("not_found");
  expect((await withdraw(id, invitation)).body.data).toEqual({ withdrawn: true });
  expect((await decline(kim, invitation)).code).toBe("not_found");
  expect(await read(id)).toEqual({ credits: [], invitations: [] });
});

test("a credit is removed by whose track it is, who stays on it; the other is told", async () => {
  const kim = await producer(house, { name: "Kim" });
  const { id } = await track(house, seller);
  await credited(house, id, kim);
  expect(await artistsOf(id)).toEqual(["Nova Keys", "Kim"]);
  expect((await remove(id, seller)).code).toBe("not_found");
  expect((await remove(id, kim)).body.data).toEqual({ removed: true });
  expect((await remove(id, kim)).code).toBe("not_found");
  expect(await artistsOf(id)).toEqual(["Nova Keys"]);
  expect(await toldOf(kim)).toContain("credit_removed");
  expect((await invite(id, kim)).status, "they never said no").toBe(200);
});

test("sold, the certificate names everyone who had agreed, whose it is first, and no credit changes any more", async () => {
  const [kim, lou] = [await producer(house, { name: "Kim" }), await producer(house, { name: "Lou" })];
  const made = await withFiles(house, await track(house, seller));
  await credited(house, made.id, kim);
  await asked(house, made.id, lou);
  await buy(house, await person(house), made.id);
  const [certificate] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, made.id));
  const document = JSON.parse(certificate?.publicDocument ?? "{}");
  expect(document.track.artists).toEqual(["Nova Keys", "Kim"]);
  expect(document.licensor).toMatchObject({ professional_name: "Nova Keys" });
  expect((await remove(made.id, kim)).code).toBe("credits_fixed");
  expect((await invite(made.id, await producer(house))).code).toBe("credits_fixed");
  const [open] = (await read(made.id)).invitations;
  expect((await withdraw(made.id, open?.id ?? 0)).status, "a question can still be taken back").toBe(200);
});

test("a deleted track takes its invitations with it", async () => {
  const kim = await producer(house);
  const { id } = await track(house, seller);
  const invitation = await asked(house, id, kim);
  await house.db.update(tracks).set({ status: "deleted" }).where(eq(tracks.id, id));
  expect((await decline(kim, invitation)).code).toBe("not_found");
  const list = await call(contracts.listCreditInvitations, { as: kim });
  expect(list.body.data.data).toEqual([]);
});

test("of somebody else's track nothing is read or changed", async () => {
  const [other, kim] = [await producer(house), await producer(house)];
  const { id } = await track(house, other);
  await credited(house, id, kim);
  const codes = await Promise.all([
    call(readTrackCredits, { as: seller, params: { track: id } }),
    invite(id, kim),
    remove(id, kim),
    // Who is credited does not ask others.
    invite(id, seller, kim),
  ]);
  expect(codes.map(({ code }) => code)).toEqual(Array(4).fill("not_found"));
  const rows = await house.db
    .select()
    .from(creditInvitations)
    .where(and(eq(creditInvitations.trackId, id), eq(creditInvitations.producerId, seller.id)));
  expect(rows).toEqual([]);
});
