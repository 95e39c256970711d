import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { collections, producers } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { serveCover } from "@/lib/images/serve-cover";
import type { ServedFile } from "@/lib/storage/serve-file";

/** The cover of a collection that the actor may see, ready to be served. Fails with `not_found`. */
export async function collectionCover(
  ctx: Ctx<Db>,
  { collectionId, size }: { collectionId: number; size: "full" | "small" },
): Promise<ServedFile> {
  const [found] = await ctx.db
    .select({ collection: collections, producer: producers.status })
    .from(collections)
    .innerJoin(producers, eq(producers.userId, collections.producerId))
    .where(eq(collections.id, collectionId));
  if (!found) fail("not_found");
  const { collection, producer } = found;
  const isPublic = collection.status === "published" && producer === "approved";
  const own = ctx.actor.kind === "user" && ctx.actor.id === collection.producerId;
  if (!isPublic && !own) fail("not_found");
  return serveCover({ ...collection, isPublic }, size);
}
