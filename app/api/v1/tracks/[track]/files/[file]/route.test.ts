import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { downloads } from "@/db/schema";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { downloadTrackFile } from "@/lib/downloads/contract";
import { sha256 } from "@/lib/ids";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { licensed, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { type Person, person } from "@/sandbox/testing/people";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const get = (as: Person | undefined, trackId: number | string, file: string, headers = {}) =>
  call(downloadTrackFile, { as, params: { track: trackId, file }, headers });

test("a holder gets what the license delivers, byte by byte as the certificate says, in pieces too", async () => {
  const { beat, holder, uuid } = await licensed(house);
  const whole = await get(holder, beat.id, "wav");
  expect(whole.headers.get("etag")).toBe(`"${sha256(whole.bytes())}"`);
  expect(whole.headers.get("content-disposition")).toContain("attachment");
  const part = await get(holder, beat.id, "wav", { range: "bytes=5-9" });
  expect([part.status, Buffer.from(part.bytes())]).toEqual([206, Buffer.from(whole.bytes()).subarray(5, 10)]);
  const kept = await house.db.select().from(downloads).where(eq(downloads.trackId, beat.id));
  expect(kept).toMatchObject([{ userId: holder.id, certificateId: uuid, ip: "203.0.113.7" }]);
  const size = whole.bytes().byteLength;
  const beyond = await get(holder, beat.id, "wav", { range: `bytes=${size}-` });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${size}`]);
  const known = await get(holder, beat.id, "wav", { "if-none-match": whole.headers.get("etag") ?? "" });
  expect(known.status).toBe(304);
});

test("what the license does not deliver, what is not theirs and what does not exist look the same", async () => {
  const { beat, holder, seller } = await licensed(house);
  for (const [who, id, file] of [
    [holder, beat.id, "stems"],
    [holder, beat.id, "preview"],
    [holder, beat.id, "../wav"],
    [holder, 999_999, "wav"],
    [await member(house), beat.id, "wav"],
    [await person(house), (await offered(house)).id, "wav"],
  ] as const)
    expect((await get(who, id, file)).code).toBe("not_found");
  expect((await get(undefined, beat.id, "wav")).code).toBe("unauthenticated");
  expect((await get(seller, beat.id, "stems")).status).toBe(200);
});

test("revoked, or sold to another since, it says so", async () => {
  const one = await licensed(house);
  await revokeCertificate(await house.as(one.seller), {
    uuid: one.uuid,
    reason: "violation",
    note: "Sold as a sample pack",
  });
  expect((await get(one.holder, one.beat.id, "wav")).code).toBe("license_revoked");
  const two = await licensed(house);
  await buy(house, await person(house), two.beat.id);
  expect((await get(two.holder, two.beat.id, "wav")).code).toBe("exclusive_sold");
});
