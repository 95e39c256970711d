import { eq } from "drizzle-orm";
import { producers } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";

export type OwnProducer = Pick<
  typeof producers.$inferSelect,
  "slug" | "name" | "bio" | "links" | "pictures" | "verifiedAt"
>;

/** The signed-in producer's public profile as they edit it. Fails with `not_a_producer`. */
export async function readOwnProducer(ctx: Ctx): Promise<OwnProducer> {
  const { id } = asProducer(ctx);
  const [own] = await ctx.db
    .select({
      slug: producers.slug,
      name: producers.name,
      bio: producers.bio,
      links: producers.links,
      pictures: producers.pictures,
      verifiedAt: producers.verifiedAt,
    })
    .from(producers)
    .where(eq(producers.userId, id));
  return own ?? fail("not_a_producer");
}
