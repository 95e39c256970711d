import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import type { Application } from "./read-own-application";

/** Gives the profile its badge. */
export async function verifyProfile(ctx: Ctx, tx: Tx, { userId }: Application): Promise<void> {
  await tx.update(producers).set({ verifiedAt: ctx.now }).where(eq(producers.userId, userId));
}
