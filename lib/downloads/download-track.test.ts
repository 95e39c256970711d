import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import {
  auditLog,
  licenseCertificates,
  licenses,
  notifications,
  producerDays,
  purchases,
  trackCredits,
  trackDays,
  trackFiles,
  tracks,
  users,
} from "@/db/schema";
import { checkInvariants } from "@/lib/auditor/check-invariants";
import { PrivateDocument, PublicDocument } from "@/lib/certificates/document";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { verifyCertificate } from "@/lib/certificates/verify-certificate";
import { after, DAY } from "@/lib/clock";
import { granteeOf } from "@/lib/entitlements/entitlements";
import { orderRefund } from "@/lib/refunds/order-refund";
import { termsHash } from "@/lib/terms/resolve-terms";
import { standardTerms } from "@/lib/terms/standard-terms";
import { buy } from "@/sandbox/testing/buying";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, licensed, offered } from "@/sandbox/testing/licensed";
import { giveSeat, member } from "@/sandbox/testing/members";
import { type Person, person, producer } from "@/sandbox/testing/people";
import { track, withFiles } from "@/sandbox/testing/tracks";
import { downloadFile } from "./download-file";
import { downloadTrack } from "./download-track";
import { listFiles } from "./list-files";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  expect(await checkInvariants(house.db)).toEqual([]);
  await house.close();
});

const reason = (word: string) => expect.objectContaining({ reason: word });
const download = async (who: Person | undefined, trackId: number, given = {}, now?: Date) =>
  downloadTrack(await house.as(who, now), { trackId, termsAccepted: true, via: "browser", ...given });
const refused = async (who: Person | undefined, trackId: number, given = {}) =>
  download(who, trackId, given).then(
    () => "nothing",
    (error) => error.reason,
  );
const certificatesOf = (trackId: number) =>
  house.db.select().from(licenseCertificates).where(eq(licenseCertificates.trackId, trackId));
const endSeats = (who: Person) =>
  house.db
    .update(licenses)
    .set({ endTime: after(new Date(), -DAY) })
    .where(eq(licenses.granteeId, granteeOf(who.id)));

describe("the license", () => {
  test("is a snapshot of the terms, the acceptance, the plan and the files, signed like any other", async () => {
    const seller = await producer(house, { name: "Nova Keys" });
    const friend = await producer(house, { name: "Kojo Ade" });
    const beat = await offered(house, seller);
    await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: friend.id });
    const holder = await member(house, "plus");
    const { license: granted, files } = await download(holder, beat.id);
    const [row] = await certificatesOf(beat.id);
    const open = PublicDocument.parse(JSON.parse(row?.publicDocument ?? ""));
    const closed = PrivateDocument.parse(JSON.parse(row?.privateDocument ?? ""));
    const terms = standardTerms(["Nova Keys", "Kojo Ade"]);
    expect(granted).toMatchObject({ id: row?.id, type: "standard", status: "active" });
    expect(open).toMatchObject({
      type: "standard",
      terms,
      licensee: { name: holder.name },
      licensor: { professional_name: "Nova Keys" },
      track: { artists: ["Nova Keys", "Kojo Ade"] },
    });
    expect(terms.credit).toBe("Produced by Nova Keys and Kojo Ade");
    expect(open).not.toHaveProperty("standard_licenses_before");
    expect(open.files.map(({ kind, sha256 }) => [kind, sha256])).toEqual(
      files.map(({ kind, sha256 }) => [kind, sha256]),
    );
    expect(files.map(({ kind }) => kind)).toEqual(["wav", "mp3_320"]);
    expect(closed).toMatchObject({
      plan: "Plus",
      download_reference: expect.stringMatching(/^BPD-[0-9A-Z]{10}$/),
      price: null,
      order_reference: null,
      acceptance: { name: holder.name, ip: "203.0.113.7", via: "browser", terms_sha256: termsHash(terms) },
    });
    expect(await verifyCertificate(await house.as(), { uuid: granted?.id ?? "" })).toMatchObject({
      outcome: "valid",
    });
  });

  test("is issued once and reused, asks nothing again, and tells the producer once", async () => {
    const { beat, holder, uuid, seller } = await licensed(house);
    const again = await download(holder, beat.id, { termsAccepted: false });
    expect(again.license?.id).toBe(uuid);
    expect(await certificatesOf(beat.id)).toHaveLength(1);
    const told = await house.db.select().from(notifications).where(eq(notifications.userId, seller.id));
    expect(told).toMatchObject([{ kind: "license_granted", data: { trackId: beat.id } }]);
    const trail = await house.db
      .select()
      .from(auditLog)
      .where(eq(auditLog.subject, `certificate:${uuid}`));
    expect(trail).toMatchObject([{ action: "certificate.issued", details: { plan: "Plus" } }]);
  });

  test("needs the terms accepted, and exactly those that were read", async () => {
    const [beat, holder] = await Promise.all([offered(house), member(house)]);
    expect(await refused(holder, beat.id, { termsAccepted: false })).toBe("terms_not_accepted");
    expect(await refused(holder, beat.id, { termsHash: "0".repeat(64) })).toBe("terms_changed");
    expect(await certificatesOf(beat.id)).toEqual([]);
  });

  test("names whom the person says, and their account by it where it had no legal name", async () => {
    const [one, two, holder] = await Promise.all([offered(house), offered(house), member(house)]);
    const named = await download(holder, one.id, { licenseeName: "Robin Legal" });
    expect(named.license?.public.licensee.name).toBe("Robin Legal");
    const next = await download(holder, two.id);
    expect(next.license?.public.licensee.name).toBe("Robin Legal");
    const [user] = await house.db.select().from(users).where(eq(users.id, holder.id));
    expect(user).toMatchObject({ name: holder.name, legalName: "Robin Legal" });
  });

  test("is not issued without every file that it would bind", async () => {
    const beat = await track(house, await producer(house), { licensingType: "both" });
    expect(await refused(await member(house), beat.id)).toBe("files_missing");
    const { id } = await offered(house);
    await house.db.delete(trackFiles).where(and(eq(trackFiles.trackId, id), eq(trackFiles.kind, "mp3_320")));
    expect(await refused(await member(house), id), "half of them").toBe("files_missing");
  });
});

describe("who may", () => {
  test("no plan, no new license; strangers sign in first; what is not there is not found", async () => {
    const beat = await offered(house);
    expect(await refused(undefined, beat.id)).toBe("unauthenticated");
    expect(await refused(await person(house), beat.id)).toBe("plan_required");
    expect(await refused(await producer(house), beat.id)).toBe("plan_required");
    const drafted = await offered(house, undefined, { status: "draft" });
    expect(await refused(await member(house), drafted.id)).toBe("not_found");
    expect(await refused(await member(house), 999_999)).toBe("not_found");
  });

  test("one's own track comes without a license, with every file, also to a subscriber", async () => {
    const seller = await producer(house);
    await giveSeat(house, seller, "pro");
    const beat = await offered(house, seller);
    const { license: none, files } = await download(seller, beat.id, { termsAccepted: false });
    expect(none).toBeNull();
    expect(files).toHaveLength(4);
    expect(await certificatesOf(beat.id)).toEqual([]);
  });

  test("a track of which only the exclusive rights exist says so; its buyer just gets the files", async () => {
    const beat = await withFiles(house, await track(house, await producer(house)));
    expect(await refused(await member(house), beat.id)).toBe("exclusive_only");
    const buyer = await person(house);
    await buy(house, buyer, beat.id);
    const { license: held, files } = await download(buyer, beat.id, { termsAccepted: false });
    expect(held?.type).toBe("exclusive");
    expect(files).toHaveLength(4);
    expect(await refused(await member(house), beat.id)).toBe("exclusive_sold");
  });

  test("who has lapsed keeps what they hold and gets nothing new", async () => {
    const { beat, holder, uuid } = await licensed(house);
    await endSeats(holder);
    const kept = await download(holder, beat.id, { termsAccepted: false });
    expect(kept.license?.id).toBe(uuid);
    expect(kept.files).toHaveLength(2);
    expect(await refused(holder, (await offered(house)).id)).toBe("plan_required");
  });

  test("a track that left the catalog stays with those who hold a license of it", async () => {
    const { beat, holder } = await licensed(house);
    await house.db.update(tracks).set({ status: "unpublished" }).where(eq(tracks.id, beat.id));
    expect((await download(holder, beat.id)).files).toHaveLength(2);
    expect(await refused(await member(house), beat.id)).toBe("not_found");
  });
});

describe("when something happens to it", () => {
  test("revoked for a violation: no files, no new license; another's is not touched", async () => {
    const { seller, beat, holder, uuid } = await licensed(house);
    const other = await member(house);
    await license(house, other, beat.id);
    const note = "Sold as a sample pack";
    await revokeCertificate(await house.as(seller), { uuid, reason: "violation", note });
    expect(await refused(holder, beat.id)).toBe("license_revoked");
    await expect(listFiles(await house.as(holder), { trackId: beat.id })).rejects.toEqual(
      reason("license_revoked"),
    );
    expect((await download(other, beat.id)).files).toHaveLength(2);
  });

  test("who lost one for a violation gets no other by buying the rights and having the money back", async () => {
    const { seller, beat, holder, uuid } = await licensed(house);
    await revokeCertificate(await house.as(seller), {
      uuid,
      reason: "violation",
      note: "Sold as a sample pack",
    });
    const { purchaseId } = await buy(house, holder, beat.id);
    await refundWhole(purchaseId);
    expect(await refused(holder, beat.id)).toBe("license_revoked");
  });

  test("sold exclusively to another: the license stays valid, its files are the buyer's alone, until it is refunded", async () => {
    const { beat, holder, uuid } = await licensed(house);
    const [file] = await listFiles(await house.as(holder), { trackId: beat.id });
    const buyer = await person(house);
    const { purchaseId } = await buy(house, buyer, beat.id);
    const [exclusive] = (await certificatesOf(beat.id)).filter(({ type }) => type === "exclusive");
    expect(JSON.parse(exclusive?.publicDocument ?? "").standard_licenses_before).toBe(1);

    expect(await verifyCertificate(await house.as(), { uuid })).toMatchObject({ outcome: "valid" });
    expect(await refused(holder, beat.id)).toBe("exclusive_sold");
    const asked = { fileId: file?.id ?? 0, begins: true };
    await expect(downloadFile(await house.as(holder), asked)).rejects.toEqual(reason("exclusive_sold"));
    expect((await download(buyer, beat.id)).files).toHaveLength(4);

    await refundWhole(purchaseId);
    expect((await download(holder, beat.id)).license?.id).toBe(uuid);
    expect(await refused(buyer, beat.id)).toBe("plan_required");
    await giveSeat(house, buyer, "classic");
    expect((await download(buyer, beat.id)).license?.type).toBe("standard");
  });

  test("who buys the exclusive rights beside it gets all files; a refund leaves the standard license", async () => {
    const { beat, holder, uuid } = await licensed(house);
    const { purchaseId } = await buy(house, holder, beat.id);
    const both = await download(holder, beat.id);
    expect([both.license?.type, both.files.length]).toEqual(["exclusive", 4]);
    await refundWhole(purchaseId);
    const left = await download(holder, beat.id);
    expect([left.license?.id, left.files.length]).toEqual([uuid, 2]);
  });
});

test("a download counts once a person, track and day, for every producer on it, whatever was taken", async () => {
  const seller = await producer(house);
  const friend = await producer(house);
  const beat = await offered(house, seller);
  await house.db.insert(trackCredits).values({ trackId: beat.id, producerId: friend.id });
  const [one, two] = await Promise.all([member(house), member(house)]);
  await license(house, one, beat.id);
  await license(house, two, beat.id);
  const tomorrow = after(new Date(), DAY);
  for (const { id } of await listFiles(await house.as(one), { trackId: beat.id }))
    await downloadFile(await house.as(one, tomorrow), { fileId: id, begins: true });
  for (const { id } of await listFiles(await house.as(seller), { trackId: beat.id }))
    await downloadFile(await house.as(seller), { fileId: id, begins: true });
  const days = await house.db.select().from(trackDays).where(eq(trackDays.trackId, beat.id));
  expect(days.map(({ downloads }) => downloads).toSorted()).toEqual([1, 2]);
  for (const { id } of [seller, friend]) {
    const theirs = await house.db.select().from(producerDays).where(eq(producerDays.producerId, id));
    expect(theirs.map(({ downloads }) => downloads).toSorted()).toEqual([1, 2]);
  }
});

async function refundWhole(purchaseId: number): Promise<void> {
  const [purchase] = await house.db.select().from(purchases).where(eq(purchases.id, purchaseId));
  if (!purchase) throw new Error("no purchase");
  const ctx = await house.as();
  await transaction(house.db, (tx) =>
    orderRefund(ctx, tx, purchase, {
      amountMinor: purchase.totalMinor,
      currency: purchase.currency,
      reason: "requested_by_customer",
    }),
  );
  await house.work();
}
