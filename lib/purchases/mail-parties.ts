import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { licenseCertificates, purchases, users } from "@/db/schema";
import type { Purchase } from "./standing";

const buyers = alias(users, "buyers");
const sellers = alias(users, "sellers");

/** A purchase with the people whom a mail about it goes to, and its certificate if it has one. */
export async function purchaseWithParties(db: Db, purchaseId: number) {
  const [found] = await db
    .select({
      purchase: purchases,
      buyer: { name: buyers.name, email: buyers.email },
      seller: { name: sellers.name, email: sellers.email },
      certificate: { id: licenseCertificates.id, number: licenseCertificates.number },
    })
    .from(purchases)
    .innerJoin(buyers, eq(buyers.id, purchases.buyerId))
    .innerJoin(sellers, eq(sellers.id, purchases.sellerId))
    .leftJoin(licenseCertificates, eq(licenseCertificates.purchaseId, purchases.id))
    .where(eq(purchases.id, purchaseId));
  if (!found) throw new Error(`there is no purchase ${purchaseId}`);
  return found;
}

/** What a coupon took off, as mails tell it; null without one. */
export function discountOn({ couponCode, discountMinor }: Purchase) {
  return couponCode === null ? null : { code: couponCode, amountMinor: discountMinor };
}
