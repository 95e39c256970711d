import { afterAll, beforeAll, expect, test } from "vitest";
import { buy } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { findCertificate } from "./find-certificate";
import { listLicenses } from "./list-licenses";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("a link, an id or a number leads to the certificate, however it was pasted", async () => {
  const buyer = await person(house);
  const beat = await withFiles(house, await track(house, await producer(house)));
  await buy(house, buyer, beat.id);
  const { rows } = await listLicenses(await house.as(buyer), { page: 1, perPage: 1 });
  const [certificate] = rows;
  if (!certificate) throw new Error("the sale brought no certificate");
  const { id, number } = certificate;

  const anyone = await house.as();
  const spelled = number.toLowerCase().replaceAll("-", " - ");
  for (const text of [
    id,
    id.toUpperCase(),
    `see https://x.example/verify/${id}?a=1`,
    number,
    `No. ${spelled}.`,
  ]) {
    expect(await findCertificate(anyone, { text })).toBe(id);
  }
  for (const text of ["", "BPL-2026-00000000", "%", number.slice(0, -1)]) {
    expect(await findCertificate(anyone, { text })).toBeNull();
  }
});
