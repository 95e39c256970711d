import { compactVerify, createLocalJWKSet } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseKeys } from "@/lib/certificates/contract";
import { rotateKeys } from "@/lib/signing/rotate-keys";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { sold } from "@/sandbox/testing/sold";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("anyone gets the bare JWKS, may keep it a while, and verifies a certificate with it", async () => {
  expect((await call(licenseKeys)).body).toEqual({ keys: [] });
  const { row } = await sold(house);
  await rotateKeys(house.db, { now: new Date() });
  const { body, headers } = await call(licenseKeys);
  expect(headers.get("cache-control")).toBe("public, max-age=600");
  expect(body.keys).toHaveLength(2);
  const { payload } = await compactVerify(row.signature, createLocalJWKSet(body));
  expect(Buffer.from(payload).toString("utf8")).toBe(row.publicDocument);
});
