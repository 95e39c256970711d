import { afterAll, beforeAll, expect, test } from "vitest";
import { couponTracks, couponUsers } from "@/db/schema";
import { validateCoupon } from "@/lib/coupons/contract";
import { createToken } from "@/lib/people/create-token";
import { calculatePrice, initiatePurchase } from "@/lib/purchases/contract";
import { call } from "@/sandbox/testing/call";
import { coupon, usesOf } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, type Producer, person, producer } from "@/sandbox/testing/people";
import { stopClock } from "@/sandbox/testing/stop-clock";
import { track } from "@/sandbox/testing/tracks";

let house: House;
let seller: Producer;
let buyer: Person;
beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
  buyer = await person(house);
});
afterAll(() => house.close());

const validate = (body: object, as = buyer) => call(validateCoupon, { as, body });

test("answers the sample of document 000, in its order", async () => {
  const { id } = await coupon(house, { code: "SAVE20" });
  const { bytes } = await validate({ code: "save20", amount: 29.98 });
  expect(Buffer.from(bytes()).toString()).toBe(
    `{"status":"success","coupon":{"id":${id},"code":"SAVE20","type":"percentage","amount":20},` +
      '"discount_amount":5.99,"final_amount":23.99,"savings":5.99,"valid":true}',
  );
  expect((await validate({ code: "SAVE20", amount: 29.99 })).body).toMatchObject({
    discount_amount: 5.99,
    final_amount: 24,
  });
  expect(await usesOf(house, { id })).toBe(0);
});

test("with a track its price counts; with neither price nor amount there is nothing to reckon", async () => {
  const { code } = await coupon(house, { bps: 1250 });
  const beat = await track(house, seller, { priceMinor: 10_000, currency: "EUR" });
  const ids = { product_id: beat.id, price_id: beat.id };
  expect((await validate({ code, ...ids })).body).toMatchObject({
    coupon: { amount: 12.5 },
    discount_amount: 12.5,
    final_amount: 87.5,
  });
  expect((await validate({ code, price_id: beat.id, amount: 8 })).body).toMatchObject({ final_amount: 7 });
  expect((await validate({ code })).body).toMatchObject({
    discount_amount: null,
    final_amount: null,
    valid: true,
  });
});

test("a fixed amount answers in its currency, and never takes more than there is", async () => {
  const { code } = await coupon(house, { type: "fixed", amountMinor: 500, currency: "GBP" });
  const [pounds, dollars] = [
    await track(house, seller, { currency: "GBP", priceMinor: 2000 }),
    await track(house, seller),
  ];
  expect((await validate({ code, amount: 3 })).body).toMatchObject({
    coupon: { type: "fixed", amount: 5 },
    discount_amount: 3,
    final_amount: 0,
  });
  expect((await validate({ code, product_id: pounds.id })).body).toMatchObject({ final_amount: 15 });
  expect((await validate({ code, product_id: dollars.id })).code).toBe("coupon_not_applicable");
});

test("unknown, used up, disabled, not started and expired look alike", async () => {
  const past = new Date(Date.now() - 60_000);
  const made = await Promise.all([
    coupon(house, { disabledAt: past }),
    coupon(house, { expiresAt: past }),
    coupon(house, { startsAt: new Date(Date.now() + 60_000) }),
  ]);
  const used = await coupon(house, { usageLimit: 1 });
  const beat = await track(house, seller);
  await call(initiatePurchase, {
    as: await person(house),
    params: { track: beat.id },
    body: { coupon: used.code },
  });
  const looks = [];
  for (const { code } of [{ code: "NO-SUCH-CODE" }, ...made, used]) {
    const { status, code: reason, message, errors } = await validate({ code });
    looks.push({ status, reason, message, errors });
  }
  expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
  expect(looks[0]).toMatchObject({
    status: 422,
    reason: "coupon_invalid",
    message: "Invalid or expired coupon code.",
  });
});

test("one for somebody else, and one for another track, say so", async () => {
  const [theirs, elsewhere] = [await coupon(house), await coupon(house)];
  const beat = await track(house, seller);
  const other = await track(house, seller);
  await house.db.insert(couponUsers).values({ couponId: theirs.id, userId: seller.id });
  await house.db.insert(couponTracks).values({ couponId: elsewhere.id, trackId: other.id });
  expect(await validate({ code: theirs.code })).toMatchObject({ status: 422, code: "coupon_not_yours" });
  const { code } = elsewhere;
  for (const ids of [
    { product_id: beat.id },
    { product_id: 999_999_999 },
    { product_id: other.id, price_id: beat.id },
  ])
    expect((await validate({ code, ...ids })).code).toBe("coupon_not_applicable");
  expect((await validate({ code, product_id: other.id })).status).toBe(200);
});

test("what cannot be read is named by its field", async () => {
  const asker = await person(house);
  const { code } = await coupon(house);
  for (const [body, field] of [
    [{}, "code"],
    [{ code: " " }, "code"],
    [{ code: "x".repeat(41) }, "code"],
    [{ code, amount: -1 }, "amount"],
    [{ code, amount: 1.005 }, "amount"],
    [{ code, product_id: "seven" }, "product_id"],
  ] as const)
    expect(Object.keys((await validate(body, asker)).errors ?? {})).toEqual([field]);
});

test("guessing has an end, counted for all processes; good codes do not use it up", async () => {
  stopClock();
  const guesser = await person(house);
  const { code } = await coupon(house);
  // The limit of this process's memory is the credential's: a token for each try leaves only the one in the database.
  const trying = async (tried: string) => {
    const ctx = await house.as(guesser);
    const { token } = await createToken(ctx, {
      name: "test",
      scopes: ["purchases:read"],
      expiresInDays: null,
    });
    return validate({ code: tried }, { ...guesser, token });
  };
  for (let good = 0; good < 5; good++) expect((await trying(code)).status).toBe(200);
  for (let miss = 0; miss < 20; miss++) expect((await trying(`GUESS-${miss}`)).code).toBe("coupon_invalid");
  const refused = await trying(code);
  expect(refused).toMatchObject({ status: 429, code: "rate_limited" });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const beat = await track(house, seller);
  const body = { coupon: "GUESS-21" };
  for (const contract of [calculatePrice, initiatePurchase])
    expect((await call(contract, { as: guesser, params: { track: beat.id }, body })).code).toBe(
      "rate_limited",
    );
  expect((await call(calculatePrice, { as: guesser, params: { track: beat.id } })).status).toBe(200);
});

test("a token may try twenty a minute", async () => {
  stopClock();
  const asker = await person(house);
  const { code } = await coupon(house);
  for (let asked = 0; asked < 20; asked++) expect((await validate({ code }, asker)).status).toBe(200);
  expect((await validate({ code }, asker)).code).toBe("rate_limited");
});
