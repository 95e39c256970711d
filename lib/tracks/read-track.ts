import { eq } from "drizzle-orm";
import { ZodError } from "zod";
import { producers, trackFiles, tracks, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { ExclusiveConfig } from "@/lib/terms/exclusive-config";
import { resolveTerms, type Terms } from "@/lib/terms/resolve-terms";
import { listingColumns, type TrackListing, toListing } from "./listing";
import { mayHear, mayVisit, type Relation, relationTo } from "./visibility";

type FileKind = ExclusiveConfig["delivered_files"][number];

export type TrackDetails = TrackListing & {
  description: string;
  isrc: string | null;
  /** The exclusive terms; null when they do not hold together, and the track is then not for sale. */
  terms: Terms | null;
  /** What a buyer gets that is in the store now. Sizes in bytes. */
  files: { kind: FileKind; size: number }[];
  relation: Relation;
  hearable: boolean;
};

/**
 * A track as its page shows it. A sold one can still be visited, so that an old link says "sold" rather than
 * nothing, but is not heard. Fails with `not_found` for what the actor may not see.
 */
export async function readTrack(ctx: Ctx, input: { trackId: number }): Promise<TrackDetails> {
  const [row] = await ctx.db
    .select({ ...listingColumns, description: tracks.description, isrc: tracks.isrc, email: users.email })
    .from(tracks)
    .innerJoin(producers, eq(producers.userId, tracks.producerId))
    .innerJoin(users, eq(users.id, producers.userId))
    .where(eq(tracks.id, input.trackId));
  if (!row) fail("not_found");
  const relation = await relationTo(ctx, row);
  if (!mayVisit(row, relation)) fail("not_found");

  const { description, isrc, email, ...listed } = row;
  const terms = termsOf(row, email);
  return {
    ...toListing(listed, ctx.actor),
    description,
    isrc,
    terms,
    files: await deliveredFiles(ctx, row.id, terms?.config.delivered_files ?? []),
    relation,
    hearable: mayHear(row, relation),
  };
}

type TermsSource = { exclusiveConfig: unknown; producer: { exclusiveDefault: unknown } };

function termsOf({ exclusiveConfig, producer }: TermsSource, producerEmail: string): Terms | null {
  try {
    return resolveTerms({
      track: exclusiveConfig,
      producerDefault: producer.exclusiveDefault,
      producerEmail,
    });
  } catch (error) {
    if (error instanceof ZodError) return null;
    throw error;
  }
}

async function deliveredFiles(
  ctx: Ctx,
  trackId: number,
  kinds: readonly FileKind[],
): Promise<TrackDetails["files"]> {
  const stored = await ctx.db
    .select({ kind: trackFiles.kind, size: trackFiles.size })
    .from(trackFiles)
    .where(eq(trackFiles.trackId, trackId));
  return kinds.flatMap((kind) =>
    stored.filter((file) => file.kind === kind).map(({ size }) => ({ kind, size })),
  );
}
