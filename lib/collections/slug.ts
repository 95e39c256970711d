import { and, eq, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { collections } from "@/db/schema";

const LONGEST = 60;

/** A title as a part of an address: "Night Bus, Tapes!" is `night-bus-tapes`. */
export function slugOf(title: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, "");
  return plain || "collection";
}

/** The slug that a collection gets, of its own among its producer's, whom the caller holds. */
export async function freeSlug(
  tx: Tx,
  of: { title: string; producerId: number; besides?: number },
): Promise<string> {
  const slug = slugOf(of.title);
  const taken = await tx
    .select({ slug: collections.slug })
    .from(collections)
    .where(
      and(
        eq(collections.producerId, of.producerId),
        of.besides === undefined ? undefined : ne(collections.id, of.besides),
        or(eq(collections.slug, slug), sql`starts_with(${collections.slug}, ${`${slug}-`})`),
      ),
    );
  const names = new Set(taken.map((row) => row.slug));
  if (!names.has(slug)) return slug;
  for (let number = 2; ; number++) if (!names.has(`${slug}-${number}`)) return `${slug}-${number}`;
}
