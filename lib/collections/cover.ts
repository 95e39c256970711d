import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { collections } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { serveCover } from "@/lib/images/serve-cover";
import type { ServedFile } from "@/lib/storage/serve-file";

/** The cover of a collection that the actor may see, ready to be served. Fails with `not_found`. */
export async function collectionCover(
  ctx: Ctx<Db>,
  { collectionId, size }: { collectionId: number; size: "full" | "small" },
): Promise<ServedFile> {
  const [collection] = await ctx.db.select().from(collections).where(eq(collections.id, collectionId));
  const isPublic = collection?.status === "published";
  const own = ctx.actor.kind === "user" && ctx.actor.id === collection?.producerId;
  if (!collection || !(isPublic || own)) fail("not_found");
  return serveCover({ ...collection, isPublic }, size);
}
