import { z } from "zod";
import { SaleFields } from "./sale-fields";
import { TrackPatch, tags } from "./track-fields";

export const MOST_AT_ONCE = 100;

/** What is done to many tracks at once. */
export const BulkFields = z
  .strictObject({
    track_ids: z
      .array(z.int().positive().max(Number.MAX_SAFE_INTEGER), "Send a list of tracks.")
      .min(1, "Choose at least one track.")
      .max(MOST_AT_ONCE, `Choose at most ${MOST_AT_ONCE} tracks.`)
      .refine((ids) => new Set(ids).size === ids.length, "Name each track once.")
      .meta({ example: [42] }),
    action: z
      .enum(["edit", "sell", "publish", "unpublish", "delete"], "Choose what to do.")
      .meta({ example: "publish" }),
    changes: z
      .strictObject({
        genre: TrackPatch.shape.genre,
        mood: TrackPatch.shape.mood,
        add_tags: tags.optional(),
        remove_tags: tags.optional(),
      })
      .optional()
      .meta({ description: "With action edit" }),
    sale: SaleFields.optional().meta({
      description: "With action sell: what PUT sale-terms takes",
    }),
  })
  .superRefine(({ action, changes, sale }, issues) => {
    const complain = (path: string, message: string) =>
      issues.addIssue({ code: "custom", path: [path], message });
    const isChanged = changes && Object.values(changes).some((value) => value !== undefined);
    if (action === "edit" && !isChanged) complain("changes", "Say what changes.");
    if (action === "sell" && !sale) complain("sale", "Say how they are sold.");
    if (action !== "edit" && changes) complain("changes", "Only with action edit.");
    if (action !== "sell" && sale) complain("sale", "Only with action sell.");
  })
  .meta({ example: { track_ids: [42], action: "publish" } });
