import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { users } from "@/db/schema";
import type { Contract } from "@/lib/api/contract";
import { CONTRACTS } from "@/lib/reference/contracts";
import { openApiDocument } from "@/lib/reference/openapi";
import { call } from "@/sandbox/testing/call";
import { coupon } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, producer } from "@/sandbox/testing/people";
import { track } from "@/sandbox/testing/tracks";

/** RELIABILITY S2 and S3 for every endpoint that takes a body or a page, generated from the contracts. */
let house: House;
let admin: Person;
/** Something of each kind that a path can name, where the answer depends on its being there. */
const things = {
  track: 1,
  preset: 1,
  coupon: 1,
  purchase: 1,
  collection: 1,
  request: 1,
  application: 1,
  playlist: 1,
  comment: 1,
  report: 1,
  user: 1,
  invitation: 1,
  upload: "00000000-0000-4000-8000-000000000000",
  uuid: "00000000-0000-4000-8000-000000000000",
};

beforeAll(async () => {
  house = await openHouse();
  things.coupon = (await coupon(house)).id;
  const seller = await producer(house);
  things.track = (await track(house, seller)).id;
  things.user = seller.id;
});
beforeEach(async () => {
  // Somebody whom every endpoint lets in, so that what is refused is the input; and new to the limits of a token.
  admin = await producer(house);
  await house.db.update(users).set({ isAdmin: true }).where(eq(users.id, admin.id));
});
afterAll(() => house.close());

const example = ({ path, method }: Contract) =>
  openApiDocument().paths[path]?.[method.toLowerCase()]?.requestBody?.content["application/json"]
    ?.example as Record<string, unknown>;

const send = (contract: Contract, body: unknown, headers: Record<string, string> = {}) =>
  call(contract, {
    as: admin,
    params: things,
    body,
    headers,
  });

const named = (contracts: readonly Contract[]) => contracts.map((each) => [each.id, each] as const);

describe.each(named(CONTRACTS.filter(({ body }) => body)))("the body of %s", (_id, contract) => {
  test("takes no field it does not know, and nothing can be set that is ours to set (S2)", async () => {
    const known = contract.body instanceof z.ZodObject ? contract.body.shape : {};
    for (const field of ["role", "is_admin", "price", "status", "user_id", "constructor"]) {
      if (Object.hasOwn(known, field)) continue;
      const { code, errors } = await send(contract, { ...example(contract), [field]: "admin" });
      expect([code, errors]).toEqual(["validation_failed", { [field]: ["This field is not known here."] }]);
    }
    const polluted = JSON.stringify(example(contract)).replace(/^\{/, '{"__proto__":{"role":"admin"},');
    await send(contract, polluted);
    expect({}).not.toHaveProperty("role");
  });

  test("is JSON and says so", async () => {
    for (const text of ["{", "not json", '{"a":}'])
      expect((await send(contract, text)).code).toBe("malformed_request");
    const form = { "content-type": "application/x-www-form-urlencoded" };
    expect((await send(contract, "a=b", form)).code).toBe("malformed_request");
    for (const value of ["[]", "7", '"text"', "null"])
      expect((await send(contract, value)).code).toBe("validation_failed");
  });

  test("holds no text that the database could not keep", async () => {
    for (const text of ['{"note":"\\u0000"}', '{"note":"\\ud800"}'])
      expect((await send(contract, text)).code).toBe("malformed_request");
  });

  test("is bounded, whatever length it claims (S3)", async () => {
    const large = JSON.stringify({ ...example(contract), note: "x".repeat(64 * 1024) });
    expect((await send(contract, large)).code).toBe("payload_too_large");
    expect((await send(contract, large, { "content-length": "10" })).code).toBe("payload_too_large");
  });
});

const paged = CONTRACTS.filter(({ query }) => query instanceof z.ZodObject && "per_page" in query.shape);

test.each(named(paged))("the pages of %s hold at most 100 (S3)", async (_id, contract) => {
  const ask = (perPage: number | string) =>
    call(contract, { as: admin, params: things, query: { per_page: perPage } });
  for (const perPage of [0, -1, 101, 1e9, "all", "1.5"]) {
    const { code, errors } = await ask(perPage);
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["per_page"]]);
  }
  expect((await ask(100)).status).toBe(200);
});

test.each(named(paged))("a made-up cursor of %s is refused, not run", async (_id, contract) => {
  for (const cursor of ["made-up", "W10", Buffer.from('[{"a":1}]').toString("base64url"), "x".repeat(501)]) {
    const { code, errors } = await call(contract, { as: admin, params: things, query: { cursor } });
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", ["cursor"]]);
  }
});

test("every list in a body has an end (S3)", async () => {
  const lists = CONTRACTS.flatMap((contract) =>
    Object.entries(contract.body instanceof z.ZodObject ? contract.body.shape : {})
      .filter(([, field]) => field instanceof z.ZodArray)
      .map(([name]) => [contract, name] as const),
  );
  expect(lists.length).toBeGreaterThan(0);
  for (const [contract, name] of lists) {
    const { maxItems } = z.toJSONSchema((contract.body as z.ZodObject).shape[name] as z.ZodArray, {
      io: "input",
    });
    expect(maxItems, `${contract.id} ${name}`).toBeLessThanOrEqual(500);
    const many = Array.from({ length: Number(maxItems) + 1 }, (_, position) => position + 1);
    const { code, errors } = await send(contract, { ...example(contract), [name]: many });
    expect([code, Object.keys(errors ?? {})]).toEqual(["validation_failed", [name]]);
  }
});
