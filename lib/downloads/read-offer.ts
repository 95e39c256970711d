import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type DownloadStanding, downloadStanding } from "./download-standing";
import { type OfferedTerms, offeredTerms } from "./offered-terms";

export type DownloadOffer = Pick<DownloadStanding, "standing" | "track" | "certificate" | "plan"> &
  OfferedTerms & {
    /** The name that would stand on the certificate, and whether the person gave it as their legal one. */
    licensee: { name: string; isLegal: boolean } | null;
  };

/**
 * What downloading a track would mean for whoever asks, before they do: how they stand to it, and the terms of its
 * standard license. Fails with `not_found` for what they may not see.
 */
export async function readOffer(ctx: Ctx, input: { trackId: number }): Promise<DownloadOffer> {
  const { standing, track, certificate, plan } = await downloadStanding(ctx, input);
  if (standing === "not_found") fail("not_found");
  const [offered, licensee] = await Promise.all([offeredTerms(ctx.db, track), licenseeOf(ctx)]);
  return { standing, track, certificate, plan, ...offered, licensee };
}

async function licenseeOf(ctx: Ctx): Promise<DownloadOffer["licensee"]> {
  if (ctx.actor.kind !== "user") return null;
  const [user] = await ctx.db
    .select({ name: users.name, legalName: users.legalName })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  return user ? { name: user.legalName ?? user.name, isLegal: user.legalName !== null } : null;
}
