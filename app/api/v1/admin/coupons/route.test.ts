import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "@/db/schema";
import {
  createCoupon,
  disableCoupon,
  editCoupon,
  enableCoupon,
  listCoupons,
  listRedemptions,
  readCoupon,
} from "@/lib/coupons/contract";
import { initiatePurchase } from "@/lib/purchases/contract";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let admin: Person;
let seller: Producer;
beforeAll(async () => {
  house = await openHouse();
  admin = await person(house, { isAdmin: true });
  seller = await producer(house);
});
afterAll(() => house.close());

let made = 0;
const fresh = (given: object = {}) => ({ code: `CODE-${++made}`, type: "percentage", amount: 20, ...given });
const create = (body: object, as = admin) => call(createCoupon, { as, body });
const created = async (given: object = {}) => (await create(fresh(given))).body.data;
const edit = (id: number, body: object) => call(editCoupon, { as: admin, params: { coupon: id }, body });
const use = async (code: string, buyer?: Person) => {
  const beat = await track(house, seller);
  return call(initiatePurchase, {
    as: buyer ?? (await person(house)),
    params: { track: beat.id },
    body: { coupon: code },
  });
};
const audits = async (id: number) =>
  (
    await house.db
      .select({ action: auditLog.action, actor: auditLog.actor })
      .from(auditLog)
      .where(and(eq(auditLog.subject, `coupon:${id}`), like(auditLog.action, "coupon.%")))
      .orderBy(auditLog.id)
  ).map(({ action, actor }) => `${actor} ${action}`);

test("a coupon is made, read, edited, disabled and enabled, and each leaves its trace", async () => {
  const beat = await track(house, seller);
  const bounds = { user_emails: [seller.email.toUpperCase()], track_ids: [beat.id] };
  const { body } = await create(
    fresh({
      code: "spring-sale",
      amount: 12.5,
      description: "For friends",
      usage_limit: 10,
      per_user_limit: 1,
      starts_at: "2026-01-01 00:00:00",
      expires_at: "2126-01-01 00:00:00",
      ...bounds,
    }),
  );
  const { id } = body.data;
  expect(body.data).toMatchObject({
    code: "SPRING-SALE",
    amount: 12.5,
    currency: null,
    uses: 0,
    status: "active",
    starts_at: "2026-01-01 00:00:00",
    user_emails: [seller.email],
    track_ids: [beat.id],
  });
  const params = { coupon: id };
  expect((await call(readCoupon, { as: admin, params })).body).toEqual(body);
  const edited = await edit(id, { code: "SPRING", type: "fixed", amount: 5, currency: "EUR" });
  expect(edited.body.data).toMatchObject({
    code: "SPRING",
    amount: 5,
    currency: "EUR",
    usage_limit: null,
    user_emails: [],
    track_ids: [],
  });
  for (const _again of [1, 2])
    expect((await call(disableCoupon, { as: admin, params })).body.data.status).toBe("disabled");
  expect((await use("spring")).code).toBe("coupon_invalid");
  expect((await call(enableCoupon, { as: admin, params })).body.data.status).toBe("active");
  const by = `user:${admin.id}`;
  expect(await audits(id)).toEqual(
    ["created", "edited", "disabled", "enabled"].map((done) => `${by} coupon.${done}`),
  );
});

test.each([
  [{ code: "AB" }, "code"],
  [{ code: "WITH SPACE" }, "code"],
  [{ code: "Ä-UMLAUT" }, "code"],
  [{ type: "gift" }, "type"],
  [{ amount: 0 }, "amount"],
  [{ amount: 100.01 }, "amount"],
  [{ amount: 12.345 }, "amount"],
  [{ currency: "USD" }, "currency"],
  [{ type: "fixed", amount: 5 }, "currency"],
  [{ type: "fixed", amount: 5, currency: "JPY" }, "currency"],
  [{ type: "fixed", amount: 5.001, currency: "USD" }, "amount"],
  [{ type: "fixed", amount: 1_000_000, currency: "USD" }, "amount"],
  [{ usage_limit: 0 }, "usage_limit"],
  [{ per_user_limit: 1.5 }, "per_user_limit"],
  [{ starts_at: "soon" }, "starts_at"],
  [{ expires_at: "2026-13-41 00:00:00" }, "expires_at"],
  [{ starts_at: "2026-02-01 00:00:00", expires_at: "2026-01-01 00:00:00" }, "expires_at"],
  [{ user_emails: ["nobody@nowhere.example"] }, "user_emails"],
  [{ track_ids: [999_999_999] }, "track_ids"],
])("%j is refused by its field", async (given, field) => {
  const { code, errors } = await create(fresh(given));
  expect([code, Object.keys(errors ?? {}).map((name) => name.split(".")[0])]).toEqual([
    "validation_failed",
    [field],
  ]);
});

test("a code is one coupon's, whatever its case", async () => {
  const { code } = await created();
  expect((await create(fresh({ code: code.toLowerCase() }))).errors).toEqual({
    code: ["Another coupon has this code."],
  });
  const other = await created();
  expect((await edit(other.id, fresh({ code }))).errors).toHaveProperty("code");
});

test("once used, what it takes off and its code stay, and the limit is not below the uses", async () => {
  const { id, code } = await created({ usage_limit: 5 });
  await use(code);
  await use(code);
  const same = { code, type: "percentage", amount: 20 };
  expect((await edit(id, { ...same, usage_limit: 1 })).errors).toHaveProperty("usage_limit");
  expect(Object.keys((await edit(id, { ...same, amount: 25 })).errors ?? {})).toEqual(["amount"]);
  const changed = { code: `${code}-B`, type: "fixed", amount: 20, currency: "USD" };
  expect(Object.keys((await edit(id, changed)).errors ?? {}).toSorted()).toEqual([
    "amount",
    "code",
    "currency",
    "type",
  ]);
  const { body } = await edit(id, { ...same, usage_limit: 2, description: "Still the same" });
  expect(body.data).toMatchObject({ uses: 2, usage_limit: 2, status: "used_up" });
});

test("redemptions are the purchases that hold a use, newest first, by page and by cursor", async () => {
  const { id, code } = await created();
  const buyer = await person(house, { name: "Robin Buyer" });
  const answers = [await use(code), await use(code, buyer)];
  const ids = answers.map(({ body }) => body.data.purchase_id);
  const ask = (query: Record<string, string | number>) =>
    call(listRedemptions, { as: admin, params: { coupon: id }, query });
  const first = await ask({ per_page: 1 });
  expect(first.body.data).toMatchObject({ total: 2, last_page: 2 });
  expect(first.body.data.data[0]).toMatchObject({
    purchase_id: ids[1],
    buyer_email: buyer.email,
    base_price: 29.99,
    discount_amount: 5.99,
    total_amount: 24,
    status: "pending",
  });
  const second = await ask({ per_page: 1, cursor: first.body.data.next_cursor ?? "" });
  expect(second.body.data.data).toMatchObject([{ purchase_id: ids[0] }]);
  expect(second.body.data.next_cursor).toBeNull();
});

test("the list is searched by code and description, and filtered by status", async () => {
  const word = `Zebra${Date.now()}`;
  const one = await created({ description: word });
  const two = await created({ description: word.toUpperCase() });
  await call(disableCoupon, { as: admin, params: { coupon: one.id } });
  const ask = async (query: Record<string, string | number>) =>
    (await call(listCoupons, { as: admin, query })).body.data;
  expect((await ask({ q: word })).data.map(({ id }) => id)).toEqual([two.id, one.id]);
  expect((await ask({ q: word, status: "disabled" })).data).toMatchObject([
    { id: one.id, status: "disabled" },
  ]);
  expect((await ask({ q: "100%_nothing" })).total).toBe(0);
});

test("only administrators: 403 for everybody else, and nothing is written", async () => {
  const { id, code } = await created();
  const params = { coupon: id };
  for (const as of [seller, await person(house)]) {
    const answers = [
      await call(listCoupons, { as }),
      await create(fresh(), as),
      await call(readCoupon, { as, params }),
      await call(editCoupon, { as, params, body: fresh() }),
      await call(disableCoupon, { as, params }),
      await call(enableCoupon, { as, params }),
      await call(listRedemptions, { as, params }),
    ];
    expect(answers.map(({ status, code: reason }) => [status, reason])).toEqual(
      Array(7).fill([403, "forbidden"]),
    );
  }
  expect((await call(readCoupon, { as: admin, params })).body.data).toMatchObject({
    code,
    status: "active",
  });
});
