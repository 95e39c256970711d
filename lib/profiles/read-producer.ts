import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { producers, tracks } from "@/db/schema";
import type { ProfileLink } from "@/db/schema/documents";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type FollowState, readFollow } from "@/lib/follows/read-follow";
import { inCatalog } from "@/lib/tracks/listing";

export type PublicProducer = {
  id: number;
  slug: string;
  name: string;
  bio: string;
  links: ProfileLink[];
  /** Keys in the file store, the first the portrait. */
  pictures: string[];
  isVerified: boolean;
  since: Date;
  /** Beats in the catalog. */
  tracks: number;
  follow: FollowState;
};

/** Who is meant in an address: the slug, or a number. Slugs hold a letter, so none is a number. */
export const producerParam = z
  .string()
  .regex(/^[a-z0-9-]{1,80}$/)
  .meta({ description: "Slug or number", example: "nova-keys" });

/** The public profile of an approved producer. Fails with `not_found`. */
export async function readProducer(ctx: Ctx, input: { producer: string }): Promise<PublicProducer> {
  const named = producerParam.safeParse(input.producer);
  if (!named.success) return fail("not_found");
  const isMeant = /^\d{1,15}$/.test(named.data)
    ? eq(producers.userId, Number(named.data))
    : eq(producers.slug, named.data);
  const [row] = await ctx.db
    .select({
      id: producers.userId,
      slug: producers.slug,
      name: producers.name,
      bio: producers.bio,
      links: producers.links,
      pictures: producers.pictures,
      verifiedAt: producers.verifiedAt,
      since: producers.createdAt,
      tracks: ctx.db.$count(tracks, and(eq(tracks.producerId, producers.userId), inCatalog)),
    })
    .from(producers)
    .where(and(isMeant, eq(producers.status, "approved")));
  if (!row) return fail("not_found");
  const { verifiedAt, ...producer } = row;
  return {
    ...producer,
    isVerified: verifiedAt !== null,
    follow: await readFollow(ctx, { userId: producer.id }),
  };
}
