import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { licenseCertificates } from "@/db/schema";
import {
  checkLicense,
  downloadLicensePdf,
  generateLicense,
  licenseCertificate,
} from "@/lib/certificates/contract";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { downloadStatus, downloadTrack } from "@/lib/downloads/contract";
import { buy } from "@/sandbox/testing/buying";
import { call } from "@/sandbox/testing/call";
import { type House, openHouse } from "@/sandbox/testing/house";
import { licensed, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const download = (
  as: Person | undefined,
  trackId: number | string,
  body: unknown = { terms_accepted: true },
) => call(downloadTrack, { as, params: { track: trackId }, body });
const status = (as: Person | undefined, trackId: number | string) =>
  call(downloadStatus, { as, params: { track: trackId } });

describe("downloading", () => {
  test("first the terms, then a license with the addresses of its files, and the same one again", async () => {
    const [beat, holder] = await Promise.all([offered(house), member(house)]);
    const before = (await status(holder, beat.id)).body.data;
    expect(before).toMatchObject({ can_download: true, needs_license: true, reason: null });
    expect((await download(holder, beat.id, {})).code).toBe("terms_not_accepted");
    expect((await download(holder, beat.id, { terms_accepted: true, terms_hash: "0".repeat(64) })).code).toBe(
      "terms_changed",
    );
    const first = await download(holder, beat.id, { terms_accepted: true, terms_hash: before.terms_hash });
    expect(first.body.data).toMatchObject({
      license: { type: "standard", status: "active" },
      files: [
        { kind: "wav", url: `http://127.0.0.1:3000/api/v1/tracks/${beat.id}/files/wav` },
        { kind: "mp3_320", url: `http://127.0.0.1:3000/api/v1/tracks/${beat.id}/files/mp3_320` },
      ],
    });
    expect((await download(holder, beat.id, {})).body).toEqual(first.body);
    expect((await status(holder, beat.id)).body.data).toMatchObject({
      can_download: true,
      needs_license: false,
    });
  });

  test("a name may be given; one that could be read as another is refused by field", async () => {
    const [beat, holder] = await Promise.all([offered(house), member(house)]);
    const hidden = await download(holder, beat.id, { terms_accepted: true, licensee_name: "a\u202eb" });
    expect([hidden.status, Object.keys(hidden.errors ?? {})]).toEqual([422, ["licensee_name"]]);
    await download(holder, beat.id, { terms_accepted: true, licensee_name: "Jordan Hahn" });
    const { body } = await call(licenseCertificate, { as: holder, params: { track: beat.id } });
    expect(body.data.public.licensee.name).toBe("Jordan Hahn");
    expect(body.data.private).toMatchObject({ plan: "Plus", price: null, acceptance: { via: "api" } });
  });

  test("the other endpoints of licenses know a standard one", async () => {
    const { beat, holder, uuid } = await licensed(house);
    const params = { track: beat.id };
    const generated = await call(generateLicense, { as: holder, params });
    expect(generated.body.data).toMatchObject({ uuid, type: "standard" });
    const checked = await call(checkLicense, { as: holder, params });
    expect(checked.body.data).toMatchObject({
      has_license: true,
      license_details: { uuid, type: "standard" },
    });
    await house.work({ pdfs: true });
    const pdf = await call(downloadLicensePdf, { as: holder, params });
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  test("one's own comes whole, without a license", async () => {
    const seller = await producer(house);
    const own = await download(seller, (await offered(house, seller)).id, {});
    expect(own.body.data).toMatchObject({ license: null });
    expect(own.body.data.files).toHaveLength(4);
  });
});

describe("every refusal, the same at both", () => {
  const both = async (who: Person, trackId: number) => [
    (await status(who, trackId)).body.data.reason,
    (await download(who, trackId)).code,
  ];

  test("no plan; only exclusive rights; sold; revoked", async () => {
    const open = await offered(house);
    expect(await both(await person(house), open.id)).toEqual(["plan_required", "plan_required"]);
    const exclusive = await withFiles(house, await track(house, await producer(house)));
    expect(await both(await member(house), exclusive.id)).toEqual(["exclusive_only", "exclusive_only"]);
    await buy(house, await person(house), open.id);
    expect(await both(await member(house), open.id)).toEqual(["exclusive_sold", "exclusive_sold"]);

    const { beat, holder, seller, uuid } = await licensed(house);
    await revokeCertificate(await house.as(seller), { uuid, reason: "violation", note: "Resold" });
    expect(await both(holder, beat.id)).toEqual(["license_revoked", "license_revoked"]);
  });

  test("what nobody may see is not found, a stranger is asked who they are, a token for its scope", async () => {
    const beat = await offered(house, undefined, { status: "draft" });
    const holder = await member(house);
    for (const id of [beat.id, 999_999, "nonsense"]) {
      expect((await status(holder, id)).code).toBe("not_found");
      expect((await download(holder, id)).code).toBe("not_found");
    }
    expect((await download(undefined, beat.id)).code).toBe("unauthenticated");
    const reader = await person(house, { scopes: ["licenses:read"] });
    expect((await download(reader, beat.id)).code).toBe("scope_missing");
  });

  test("a track without its files", async () => {
    const bare = await track(house, await producer(house), { licensingType: "non_exclusive_only" });
    expect((await download(await member(house), bare.id)).code).toBe("files_missing");
  });
});

test("more than 200 a day is too many, and says when there is room again", async () => {
  const { holder, seller, beat } = await licensed(house);
  const [row] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.trackId, beat.id));
  if (!row) throw new Error("no certificate");
  const copies = await Promise.all(Array.from({ length: 199 }, () => track(house, seller)));
  await house.db
    .insert(licenseCertificates)
    .values(
      copies.map(({ id }) => ({ ...row, id: crypto.randomUUID(), number: `BPL-COPY-${id}`, trackId: id })),
    );
  const { code, headers } = await download(holder, (await offered(house, seller)).id);
  expect([code, Number(headers.get("retry-after")) > 80_000]).toEqual(["too_many_downloads", true]);
});
