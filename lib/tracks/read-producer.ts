import { and, eq } from "drizzle-orm";
import { producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { isPlainLine } from "@/lib/plain-text";

export type PublicProducer = { id: number; slug: string; name: string; bio: string; since: Date };

/** An approved producer by the name in the address; else `not_found`. */
export async function readProducer(ctx: Ctx, input: { slug: string }): Promise<PublicProducer> {
  if (!isPlainLine(input.slug)) fail("not_found");
  const [producer] = await ctx.db
    .select({
      id: producers.userId,
      slug: producers.slug,
      name: producers.name,
      bio: producers.bio,
      since: producers.createdAt,
    })
    .from(producers)
    .where(and(eq(producers.slug, input.slug), eq(producers.status, "approved")));
  return producer ?? fail("not_found");
}
