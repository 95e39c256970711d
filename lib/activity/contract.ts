import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { success } from "@/lib/api/shapes";
import { RANGES, type Range } from "./ranges";

const day = z.iso.date().meta({ description: "UTC", example: "2026-03-02" });
const totals = { plays: z.int(), downloads: z.int(), new_listeners: z.int() };

export const artistActivity = contract({
  id: "artistActivity",
  method: "GET",
  path: "/artist/activity",
  tag: "Backstage",
  title: "Your activity",
  description:
    "Plays, downloads and listeners of your beats and of those you are credited on, by day, week or month without " +
    "gaps; before holds the same number of days before. upload_map has your uploads of the last 53 weeks, Monday " +
    "first, null for days to come.",
  auth: "bearer",
  scope: "artist:read",
  query: z.object({
    range: z.enum(Object.keys(RANGES) as [Range, ...Range[]]).default("30d"),
  }),
  answer: success(
    z.strictObject({
      step: z.enum(["day", "week", "month"]),
      periods: z.array(z.strictObject({ start: day, plays: z.int(), downloads: z.int() })),
      totals: z.strictObject(totals),
      before: z.strictObject(totals).nullable(),
      unique_listeners: z.int(),
      top_tracks: z.array(
        z.strictObject({ id: z.int(), title: z.string(), plays: z.int(), downloads: z.int() }),
      ),
      upload_map: z.array(z.strictObject({ week: day, uploads: z.array(z.int().nullable()) })),
    }),
  ),
  errors: ["not_a_producer"],
});
