import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLicense } from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person } from "@/sandbox/testing/people";
import { sold } from "@/sandbox/testing/sold";
import { stopClock } from "@/sandbox/testing/stop-clock";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const verify = (uuid: string) => call(verifyLicense, { params: { uuid } });

test("valid, for anyone, with no secret in it; each check counts", async () => {
  const { uuid, row, buyer, seller, reference } = await sold(house);
  const { body, bytes } = await verify(uuid);
  expect(body.data).toMatchObject({
    valid: true,
    status: "active",
    status_since: row.issuedAt.toISOString(),
    reason: null,
    certificate: JSON.parse(row.publicDocument),
    signature: row.signature,
    verification_count: 1,
  });
  const text = Buffer.from(bytes()).toString();
  for (const secret of [buyer.email, seller.email, reference, "203.0.113.7"])
    expect(text).not.toContain(secret);
  expect((await verify(uuid)).body.data.verification_count).toBe(2);
});

test("revoked: not valid, with date and reason, and the note kept to the parties", async () => {
  const { uuid, seller } = await sold(house);
  const ctx = await house.as(seller);
  await revokeCertificate(ctx, { uuid, reason: "violation", note: "Resold in a pack" });
  const { body, bytes } = await verify(uuid);
  expect(body.data).toMatchObject({
    valid: false,
    status: "revoked",
    status_since: ctx.now.toISOString(),
    reason: "violation",
  });
  expect(Buffer.from(bytes()).toString()).not.toContain("Resold");
});

test("unknown and malformed ids look the same", async () => {
  const unknown = await verify("4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11");
  const malformed = await verify("nonsense");
  expect([unknown.status, unknown.code, unknown.message]).toEqual([404, "not_found", malformed.message]);
  expect(malformed.code).toBe("not_found");
});

test("guessing is limited", async () => {
  stopClock();
  const headers = { "x-forwarded-for": `198.51.100.${await person(house).then(({ id }) => id % 250)}` };
  const ask = () =>
    call(verifyLicense, { params: { uuid: "4f9d0b6e-6c1f-4a43-9c0f-2f4c7c1f8a11" }, headers });
  for (let count = 0; count < 60; count++) expect((await ask()).code).toBe("not_found");
  const refused = await ask();
  expect(refused.code).toBe("rate_limited");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
});
