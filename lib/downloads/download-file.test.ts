import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { downloads, trackDays } from "@/db/schema";
import { serveFile } from "@/lib/storage/serve-file";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { buy, deliver } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { beginsDownload } from "./begins-download";
import { downloadFile } from "./download-file";
import { listFiles } from "./list-files";

let house: House;

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const reason = (word: string) => expect.objectContaining({ reason: word });

async function sold(kinds?: ("wav" | "mp3_320")[]) {
  const seller = await producer(house);
  const buyer = await person(house);
  const exclusiveConfig = kinds && { ...SYSTEM_DEFAULT, delivered_files: kinds };
  const beat = await withFiles(house, await track(house, seller, { exclusiveConfig, title: "Noir / 9" }));
  const purchase = await buy(house, buyer, beat.id);
  return { seller, buyer, beat, purchase };
}

async function kindsFor(who: Person, trackId: number) {
  return (await listFiles(await house.as(who), { trackId })).map(({ kind }) => kind);
}

const downloadsOf = (trackId: number) =>
  house.db.select().from(downloads).where(eq(downloads.trackId, trackId));

describe("who may have which files", () => {
  test("the buyer: what the terms deliver, no more; the producer: all of them", async () => {
    const { seller, buyer, beat } = await sold(["mp3_320", "wav"]);
    expect(await kindsFor(buyer, beat.id)).toEqual(["mp3_320", "wav"]);
    expect((await kindsFor(seller, beat.id)).toSorted()).toEqual(["mp3_320", "stems", "wav", "wav_tagged"]);

    const stems = (await listFiles(await house.as(seller), { trackId: beat.id })).find(
      ({ kind }) => kind === "stems",
    );
    const asked = { fileId: stems?.id ?? 0, begins: true };
    await expect(downloadFile(await house.as(buyer), asked)).rejects.toEqual(reason("not_found"));
  });

  test("a stranger, a buyer before paying and a made-up file all look the same", async () => {
    const { beat, buyer } = await sold();
    const stranger = await person(house);
    const [file] = await listFiles(await house.as(buyer), { trackId: beat.id });
    await expect(listFiles(await house.as(stranger), { trackId: beat.id })).rejects.toEqual(
      reason("not_found"),
    );
    for (const fileId of [file?.id ?? 0, 999_999]) {
      const refused = downloadFile(await house.as(stranger), { fileId, begins: true });
      await expect(refused).rejects.toEqual(reason("not_found"));
    }
    await expect(listFiles(await house.as(), { trackId: beat.id })).rejects.toEqual(
      reason("unauthenticated"),
    );
    expect(await downloadsOf(beat.id)).toEqual([]);
  });

  test("a dispute still delivers; money given back ends it, in words", async () => {
    const { buyer, beat, purchase } = await sold();
    const dispute = house.standIn.control.openDispute({ charge: purchase.intentId });
    await deliver(house);
    await house.work();
    expect(await kindsFor(buyer, beat.id)).toContain("wav");

    house.standIn.control.loseDispute({ dispute: dispute.id });
    await deliver(house);
    await house.work();
    await expect(kindsFor(buyer, beat.id)).rejects.toEqual(reason("license_revoked"));
  });
});

test("a download in pieces is one download, and its pieces make the file", async () => {
  const { buyer, beat } = await sold();
  const [file] = await listFiles(await house.as(buyer), { trackId: beat.id });
  if (!file) throw new Error("the track has no files");

  async function get(range?: string, method = "GET") {
    const request = new Request("http://127.0.0.1/library/files/1", {
      method,
      headers: range ? { range } : {},
    });
    const asked = { fileId: file?.id ?? 0, begins: beginsDownload(request) };
    return serveFile(request, await downloadFile(await house.as(buyer), asked));
  }

  const head = await get(undefined, "HEAD");
  expect(head.headers.get("content-length")).toBe(String(file.size));
  expect(await downloadsOf(beat.id)).toEqual([]);

  const first = await get("bytes=0-9");
  const rest = await get("bytes=10-");
  expect([first.status, rest.status]).toEqual([206, 206]);
  expect(first.headers.get("content-disposition")).toContain("Nova Keys - Noir _ 9 (WAV).wav");
  expect((await first.text()) + (await rest.text())).toBe(`wav of track ${beat.id}`.repeat(20));
  expect(await downloadsOf(beat.id)).toMatchObject([
    { userId: buyer.id, fileId: file.id, certificateId: expect.any(String), ip: "203.0.113.7" },
  ]);

  await (await get()).body?.cancel();
  expect(await downloadsOf(beat.id)).toHaveLength(2);
  expect(
    await house.db.$count(trackDays, eq(trackDays.trackId, beat.id)),
    "no figure of members' downloads",
  ).toBe(0);
});
