import { eq } from "drizzle-orm";
import { licenseCertificates } from "@/db/schema";
import { buy } from "./buying";
import type { House } from "./house";
import { type Person, person, producer } from "./people";
import { track, withFiles } from "./tracks";

type Given = { buyer?: Person; title?: string; pdf?: boolean };

/** A beat sold to the end: its parties and the stored certificate. The PDF is made only when asked for. */
export async function sold(house: House, given: Given = {}) {
  const seller = await producer(house, { name: "Nova Keys" });
  const buyer = given.buyer ?? (await person(house, { name: "Robin Buyer", legalName: "Łukasz Đorđević" }));
  const beat = await withFiles(house, await track(house, seller, { title: given.title ?? "Summer Vibes" }));
  const { purchaseId, reference } = await buy(house, buyer, beat.id);
  if (given.pdf) await house.work({ pdfs: true });
  const row = await certificateOf(house, purchaseId);
  return { seller, buyer, beat, purchaseId, reference, row, uuid: row.id };
}

/** The certificate as it is stored now. */
export async function certificateOf(house: House, purchaseId: number) {
  const [row] = await house.db
    .select()
    .from(licenseCertificates)
    .where(eq(licenseCertificates.purchaseId, purchaseId));
  if (!row) throw new Error(`purchase ${purchaseId} has no certificate`);
  return row;
}
