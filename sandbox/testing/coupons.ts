import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { coupons } from "@/db/schema";
import { person } from "./people";

type House = Parameters<typeof person>[0];
type Given = Partial<typeof coupons.$inferInsert>;

/** Makes a coupon of 20 % for everybody, with a code of its own; `given` changes what it says. */
export async function coupon(house: House, given: Given = {}) {
  const createdBy = given.createdBy ?? (await person(house, { isAdmin: true })).id;
  const code = `TEST-${randomBytes(5).toString("hex").toUpperCase()}`;
  const [made] = await house.db
    .insert(coupons)
    .values({ code, type: "percentage", bps: given.type === "fixed" ? null : 2000, ...given, createdBy })
    .returning();
  if (!made) throw new Error("no coupon was made");
  return made;
}

/** How often it is used now. */
export async function usesOf(house: House, { id }: { id: number }): Promise<number> {
  const [found] = await house.db.select({ uses: coupons.uses }).from(coupons).where(eq(coupons.id, id));
  if (!found) throw new Error(`there is no coupon ${id}`);
  return found.uses;
}
