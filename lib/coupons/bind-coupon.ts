import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couponTracks, couponUsers, tracks, users } from "@/db/schema";
import { invalid } from "@/lib/errors";
import type { CouponTerms } from "./coupon-terms";

type Bounds = Pick<CouponTerms, "user_emails" | "track_ids">;

/** Writes whom and what a coupon is for, in place of what stood there. Names who or what does not exist. */
export async function bindCoupon(tx: Tx, couponId: number, bounds: Bounds): Promise<void> {
  const people = await tx
    .select({ userId: users.id, email: users.email })
    .from(users)
    .where(inArray(users.email, bounds.user_emails));
  const beats = await tx
    .select({ trackId: tracks.id })
    .from(tracks)
    .where(inArray(tracks.id, bounds.track_ids));
  refuseUnknown("user_emails", "account", bounds.user_emails, new Set(people.map(({ email }) => email)));
  refuseUnknown("track_ids", "track", bounds.track_ids, new Set(beats.map(({ trackId }) => trackId)));

  await tx.delete(couponUsers).where(eq(couponUsers.couponId, couponId));
  await tx.delete(couponTracks).where(eq(couponTracks.couponId, couponId));
  if (people.length) await tx.insert(couponUsers).values(people.map(({ userId }) => ({ couponId, userId })));
  if (beats.length) await tx.insert(couponTracks).values(beats.map(({ trackId }) => ({ couponId, trackId })));
}

function refuseUnknown<T>(field: string, what: string, named: T[], known: ReadonlySet<T>): void {
  const unknown = named.filter((each) => !known.has(each));
  if (unknown.length) invalid({ [field]: [`There is no ${what} ${unknown.join(", ")}.`] });
}
