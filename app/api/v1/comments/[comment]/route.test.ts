import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { auditLog, comments, notifications, tracks } from "@/db/schema";
import {
  deleteComment,
  dismissCommentReport,
  editComment,
  hideComment,
  listCommentReports,
  listComments,
  reportComment,
  upholdCommentReport,
} from "@/lib/comments/contract";
import { postComment } from "@/lib/comments/post-comment";
import { reportComment as reportTo } from "@/lib/comments/report-comment";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
let admin: Person;
let author: Person;
let trackId: number;
let comment: number;
beforeAll(async () => {
  house = await openHouse();
  [seller, admin] = [await producer(house), await person(house, { isAdmin: true })];
});
beforeEach(async () => {
  author = await person(house, { name: "Vic Vulgar" });
  trackId = (await track(house, seller)).id;
  comment = (await postComment(await house.as(author), { trackId, body: "Buy followers at my place" })).id;
});
afterAll(() => house.close());

const body = { reason: "Advertisement" };
const hide = (as: Person) => call(hideComment, { as, params: { comment }, body });
const report = (as: Person) => call(reportComment, { as, params: { comment }, body });
const queue = async (status: "open" | "upheld" | "dismissed") =>
  (await call(listCommentReports, { as: admin, query: { status, per_page: 100 } })).body.data.data.filter(
    (each) => each.comment.id === comment,
  );
const read = async (as: Person) =>
  (await call(listComments, { as, params: { track: trackId } })).body.data.data;
const toldHidden = () =>
  house.db
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, author.id), eq(notifications.kind, "comment_hidden")));
const trail = async () =>
  (
    await house.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `comment:${comment}`))
  ).map(({ actor, action }) => [actor, action]);

test("the track's producer hides it: gone for others, told to its author with the reason, and on the record", async () => {
  expect((await hide(seller)).body.data).toEqual({ id: comment, hidden: true });
  expect(await read(await person(house))).toEqual([]);
  expect(await read(author)).toMatchObject([{ id: comment, status: "hidden", is_own: true }]);
  expect(await toldHidden()).toMatchObject([{ data: { reason: "Advertisement" } }]);
  expect(await trail()).toEqual([[`user:${seller.id}`, "comment.hidden"]]);
  expect((await hide(seller)).code).toBe("not_found");
});

test("hidden with an answer below, it keeps its place, and its words are its author's alone", async () => {
  const reader = await person(house);
  await postComment(await house.as(reader), { trackId, body: "Please do not", answers: comment });
  await hide(seller);
  expect(await read(reader)).toMatchObject([
    { id: comment, status: "hidden", body: null, author: null, answers: [{ body: "Please do not" }] },
  ]);
  expect(await read(author)).toMatchObject([{ body: "Buy followers at my place" }]);
});

test("below a track that one may not see there is nothing to report", async () => {
  await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, trackId));
  expect((await report(await person(house))).code).toBe("not_found");
  expect((await report(seller)).status).toBe(200);
});

test("another producer cannot hide it, nor can who is none", async () => {
  expect((await hide(await producer(house))).code).toBe("not_found");
  expect((await hide(author)).code).toBe("not_a_producer");
  expect(await read(author)).toHaveLength(1);
});

test("it is reported once a person, and never by its author", async () => {
  const reader = await person(house);
  expect((await report(reader)).body.data).toEqual({ id: comment, reported: true });
  expect((await report(reader)).code).toBe("already_reported");
  expect((await report(author)).code).toBe("own_comment");
  expect(await queue("open")).toMatchObject([
    { reason: "Advertisement", reporter: { id: reader.id }, author: { name: "Vic Vulgar" } },
  ]);
});

test("thirty reports a day are enough", async () => {
  const ctx = await house.as(await person(house));
  const complain = () =>
    reportTo(ctx, { commentId: 999_999_999, ...body }).catch((error) => error.reason as string);
  for (let time = 0; time < 30; time++) expect(await complain()).toBe("not_found");
  expect(await complain()).toBe("rate_limited");
});

test("upheld, it is hidden and all its reports are settled; its author does not read what was reported", async () => {
  await Promise.all([report(await person(house)), report(await person(house))]);
  const [first, second] = await queue("open");
  const decide = (id: number) => call(upholdCommentReport, { as: admin, params: { report: id } });
  expect((await decide(first?.id ?? 0)).body.data).toMatchObject({ status: "upheld" });
  expect((await decide(second?.id ?? 0)).code).toBe("report_decided");
  expect(await queue("upheld")).toHaveLength(2);
  expect(await read(seller)).toEqual([]);
  const [told] = await toldHidden();
  expect(told?.data.reason).not.toContain("Advertisement");
  expect((await trail()).map(([, action]) => action)).toEqual(["comment_report.upheld", "comment.hidden"]);
});

test("upheld after its author took it back, it stays taken back, and nobody is told off", async () => {
  await report(await person(house));
  await call(deleteComment, { as: author, params: { comment } });
  const [open] = await queue("open");
  const upheld = await call(upholdCommentReport, { as: admin, params: { report: open?.id ?? 0 } });
  expect(upheld.body.data.status).toBe("upheld");
  expect(await house.db.select().from(comments).where(eq(comments.id, comment))).toMatchObject([
    { status: "deleted", moderationReason: null },
  ]);
  expect(await toldHidden()).toEqual([]);
});

test("dismissed, it stands; a decision is made once, also of two at once", async () => {
  await report(await person(house));
  const [open] = await queue("open");
  const params = { report: open?.id ?? 0 };
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => (await call(dismissCommentReport, { as: admin, params })).code),
  );
  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === "report_decided")).toHaveLength(3);
  expect(await read(seller)).toHaveLength(1);
  expect(await toldHidden()).toEqual([]);
});

test("what was reported is judged as it was said: its author changes it no more", async () => {
  const change = (words: string) =>
    call(editComment, { as: author, params: { comment }, body: { body: words } });
  expect((await change("Buy listeners at my place")).status).toBe(200);
  await report(await person(house));
  expect((await change("What a lovely beat")).code).toBe("comment_locked");
  expect(await queue("open")).toMatchObject([{ comment: { body: "Buy listeners at my place" } }]);
});

test("the queue is the platform's own people's", async () => {
  expect((await call(listCommentReports, { as: seller })).code).toBe("forbidden");
  expect((await call(upholdCommentReport, { as: seller, params: { report: 1 } })).code).toBe("forbidden");
  expect((await call(upholdCommentReport, { as: admin, params: { report: 999_999 } })).code).toBe(
    "not_found",
  );
});
