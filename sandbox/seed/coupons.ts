import type { Database } from "@/db/client";
import { systemContext } from "@/lib/acts/context";
import { sampleTime } from "@/lib/api/shapes";
import { actorOfSession } from "@/lib/auth/actors";
import { after, DAY } from "@/lib/clock";
import { createCoupon } from "@/lib/coupons/create-coupon";
import type { Say } from "../say";
import type { Added } from "./add-people";

/** Codes to try: one of each kind, and one that came too late. */
const codes = (now: Date) => [
  { code: "WELCOME20", type: "percentage", amount: 20, description: "For everybody's first beat" },
  {
    code: "FREEBEAT",
    type: "percentage",
    amount: 100,
    usage_limit: 25,
    per_user_limit: 1,
    description: "Giveaway",
  },
  { code: "TAKE5", type: "fixed", amount: 5, currency: "USD", description: "Five dollars off" },
  {
    code: "EXPIRED10",
    type: "percentage",
    amount: 10,
    starts_at: sampleTime(after(now, -60 * DAY)),
    expires_at: sampleTime(after(now, -30 * DAY)),
    description: "Last season's sale",
  },
];

/** Makes them as the admin among the people does. */
export async function addCoupons(db: Database, people: Added[], say: Say): Promise<void> {
  const admin = people.find(({ person }) => person.isAdmin);
  const actor = admin && (await actorOfSession(db, { userId: admin.userId, version: 1 }));
  if (!actor) throw new Error("there is no admin to make coupons");
  const ctx = { ...systemContext("seed", db), actor };
  const made = codes(ctx.now);
  for (const terms of made) await createCoupon(ctx, terms);
  say(`  ${made.length} coupons`);
}
