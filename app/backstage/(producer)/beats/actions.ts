"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { setSaleTerms } from "@/lib/tracks/set-sale-terms";

const TrackId = z.int().positive();

/** Saves how a beat is sold. The act checks `sale` by field. */
export async function saveSale(trackId: number, sale: Record<string, unknown>): Promise<Saved> {
  const id = TrackId.parse(trackId);
  const ctx = await pageContext();
  return saving(() => setSaleTerms(ctx, { trackId: id, sale }));
}
