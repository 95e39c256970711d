import { and, asc, eq, ilike, ne } from "drizzle-orm";
import { producers } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";

export type Collaborator = { id: number; name: string; slug: string };
const MOST = 8;

/** Approved producers whose name begins with or holds these letters, to be credited: never oneself. */
export async function findCollaborators(ctx: Ctx, { q }: { q: string }): Promise<Collaborator[]> {
  const { id } = asProducer(ctx);
  const letters = q.trim();
  if (letters === "") return [];
  return ctx.db
    .select({ id: producers.userId, name: producers.name, slug: producers.slug })
    .from(producers)
    .where(
      and(
        eq(producers.status, "approved"),
        ne(producers.userId, id),
        ilike(producers.name, `%${letters.replace(/[\\%_]/g, "\\$&")}%`),
      ),
    )
    .orderBy(asc(producers.name))
    .limit(MOST);
}
