import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { comments, notifications } from "@/db/schema";
import { after, MINUTE } from "@/lib/clock";
import { deleteComment, editComment, listComments, postComment } from "@/lib/comments/contract";
import { editComment as edit } from "@/lib/comments/edit-comment";
import { postComment as post } from "@/lib/comments/post-comment";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
let lou: Person;
let beat: { id: number; title: string };
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
});
beforeEach(async () => {
  [lou, beat] = await Promise.all([person(house, { name: "Lou" }), track(house, seller)]);
});
afterAll(() => house.close());

const say = (body: string, as: Person = lou, answers?: number) =>
  call(postComment, { as, params: { track: beat.id }, body: answers ? { body, answers } : { body } });
const read = async (as: Person = seller, query = {}) =>
  (await call(listComments, { as, params: { track: beat.id }, query })).body.data;
const change = (comment: number, body: string, as = lou) =>
  call(editComment, { as, params: { comment }, body: { body } });
const remove = (comment: number, as = lou) => call(deleteComment, { as, params: { comment } });
const toldTo = (who: Person) =>
  house.db.select().from(notifications).where(eq(notifications.userId, who.id)).orderBy(notifications.id);

test("is said, answered, and read by everybody, the newest first and answers in their order", async () => {
  const other = await person(house);
  const first = (await say("First!")).body.data;
  const second = (await say("Those bells.", other)).body.data;
  await say("Thank you", seller, first.id);
  await say("And again", other, first.id);
  const page = await read();
  expect(page.total).toBe(4);
  expect(page.data.map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(page.data[1]).toMatchObject({ body: "First!", author: { name: "Lou" }, is_by_artist: false });
  expect(page.data[1]?.answers).toMatchObject([
    { body: "Thank you", is_by_artist: true, is_own: true },
    { body: "And again", is_by_artist: false, is_own: false },
  ]);
  const newest = await read(seller, { per_page: 1 });
  const older = await read(seller, { per_page: 1, cursor: newest.next_cursor ?? "" });
  expect(older.data.map(({ id }) => id)).toEqual([first.id]);
});

test("whoever is answered hears of it, the producer of the rest, and nobody of themselves", async () => {
  const fan = await producer(house);
  beat = await track(house, fan);
  const said = (await say("Hello")).body.data;
  await say("Hello yourself", fan, said.id);
  expect(await toldTo(fan)).toMatchObject([{ kind: "comment", data: { title: beat.title, name: "Lou" } }]);
  expect(await toldTo(lou)).toMatchObject([{ kind: "comment_answered", actorId: fan.id }]);
});

test("an answer has none of its own, and belongs to this track", async () => {
  const first = (await say("First!")).body.data;
  const answer = (await say("Answer", lou, first.id)).body.data;
  expect((await say("To an answer", lou, answer.id)).code).toBe("not_found");
  beat = await track(house, seller);
  expect((await say("From elsewhere", lou, first.id)).code).toBe("not_found");
});

test("what is no plain text of its length is refused, and so is an advertisement", async () => {
  for (const text of ["", " \n ", "x".repeat(1001), "turned\u202e", "a http://a.b c www.d.e f https://g.h"])
    expect((await say(text)).errors).toHaveProperty("body");
  const kept = await say(`  <b>bold</b> & "quoted"\r\n\r\n\r\n${"😀".repeat(900)} http://a.b www.c.d `);
  expect(kept.body.data.body).toMatch(/^<b>bold<\/b> & "quoted"\n\n😀/);
});

test("the same again within a minute is refused, also when it comes twice at once", async () => {
  const both = await Promise.all([say("Twice"), say("Twice")]);
  expect(both.map(({ code }) => code).sort()).toEqual(["comment_duplicate", undefined]);
  const ctx = { ...(await house.as(lou)), now: after(new Date(), 2 * MINUTE) };
  expect((await post(ctx, { trackId: beat.id, body: "Twice" })).body).toBe("Twice");
});

test("more than five in a minute have to wait", async () => {
  const ctx = { ...(await house.as(lou)), now: new Date("2026-03-01T12:00:10Z") };
  for (let n = 0; n < 5; n++) await post(ctx, { trackId: beat.id, body: `Number ${n}` });
  await expect(post(ctx, { trackId: beat.id, body: "One more" })).rejects.toMatchObject({
    reason: "rate_limited",
    details: { retryAfter: 50 },
  });
});

test("more than a hundred in a day have to wait for the next", async () => {
  const ctx = await house.as(lou);
  const at = (minute: number) => after(new Date("2026-03-01T12:00:00Z"), minute * MINUTE);
  const say = (minute: number) =>
    post({ ...ctx, now: at(minute) }, { trackId: beat.id, body: `At ${minute}` });
  for (let minute = 0; minute < 100; minute++) await say(minute);
  await expect(say(100)).rejects.toMatchObject({ reason: "rate_limited" });
});

test("one's own is edited for a quarter of an hour, and by nobody else", async () => {
  const { id } = (await say("Frist!")).body.data;
  expect((await change(id, "First!")).body.data).toMatchObject({ body: "First!", is_edited: true });
  expect((await change(id, "Mine", seller)).code).toBe("not_found");
  const late = { ...(await house.as(lou)), now: after(new Date(), 16 * MINUTE) };
  await expect(edit(late, { commentId: id, body: "Late" })).rejects.toMatchObject({
    reason: "comment_locked",
  });
});

test("one's own is taken back with its words; answers keep its place", async () => {
  const [alone, answered] = [(await say("Alone")).body.data, (await say("Answered")).body.data];
  await say("Answer", seller, answered.id);
  expect((await remove(alone.id, seller)).code).toBe("not_found");
  for (const { id } of [alone, answered]) expect((await remove(id)).body.data).toEqual({ id, deleted: true });
  expect((await remove(alone.id)).code).toBe("not_found");
  const page = await read();
  expect(page.data).toMatchObject([
    { id: answered.id, status: "deleted", body: null, author: null, answers: [{ body: "Answer" }] },
  ]);
  expect(page.total).toBe(1);
  const [kept] = await house.db.select().from(comments).where(eq(comments.id, alone.id));
  expect(kept?.body).not.toContain("Alone");
  expect((await say("Too late", seller, answered.id)).code).toBe("not_found");
});

test("a conversation ends at a hundred answers", async () => {
  const { id } = (await say("Long")).body.data;
  await house.db.insert(comments).values(
    Array.from({ length: 100 }, (_, n) => ({
      trackId: beat.id,
      authorId: seller.id,
      parentId: id,
      body: `Answer ${n}`,
    })),
  );
  expect((await say("One more", lou, id)).code).toBe("thread_full");
});

test("below a sold track only its producer and its owner speak; a draft is not there", async () => {
  beat = await withFiles(house, await track(house, seller));
  await buy(house, lou, beat.id);
  expect((await say("Mine now")).status).toBe(200);
  const stranger = await person(house);
  expect((await say("Lucky you", stranger)).code).toBe("exclusive_sold");
  expect((await read(stranger)).total).toBe(1);
  beat = await track(house, seller, { status: "draft" });
  expect((await say("Early", stranger)).code).toBe("not_found");
});
