import { and, count, desc, eq, lt } from "drizzle-orm";
import { exclusivePresets } from "@/db/schema";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import { type Preset, presetColumns } from "./preset";

type Paging = { page?: number | undefined; perPage: number; cursor?: string | undefined };

export type PresetPage = {
  rows: Preset[];
  total: number;
  page: number;
  perPage: number;
  nextCursor: string | null;
};

/** The signed-in producer's presets, newest first. */
export async function listPresets(ctx: Ctx, { page = 1, perPage, cursor }: Paging): Promise<PresetPage> {
  const mine = eq(exclusivePresets.producerId, asProducer(ctx).id);
  const before = cursor === undefined ? undefined : lt(exclusivePresets.id, idOfCursor(cursor));
  const [found, [counted]] = await Promise.all([
    ctx.db
      .select(presetColumns)
      .from(exclusivePresets)
      .where(and(mine, before))
      .orderBy(desc(exclusivePresets.id))
      .offset(before ? 0 : (page - 1) * perPage)
      .limit(perPage + 1),
    ctx.db.select({ total: count() }).from(exclusivePresets).where(mine),
  ]);
  const rows = found.slice(0, perPage);
  const last = found.length > perPage ? rows.at(-1) : undefined;
  return {
    rows,
    total: counted?.total ?? 0,
    page,
    perPage,
    nextCursor: last ? encodeCursor([last.id]) : null,
  };
}
