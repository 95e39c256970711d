import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { sampledTime, success } from "@/lib/api/shapes";
import { FAMILIES, RARITIES } from "./achievements";

/** Where a producer stands on the ladder of levels. */
export const standingShape = z
  .strictObject({
    xp: z.int().meta({ example: 412 }),
    level: z.int().meta({ description: "From 1 to 100", example: 3 }),
    title: z.string().meta({ example: "Apprentice" }),
    level_xp: z.int().meta({ description: "Where this level begins", example: 283 }),
    next_level_xp: z
      .int()
      .nullable()
      .meta({ description: "Where the next one begins; null at the top", example: 520 }),
  })
  .meta({ id: "Standing" });

export const artistProgress = contract({
  id: "artistProgress",
  method: "GET",
  path: "/artist/progress",
  tag: "Backstage",
  title: "Your progress",
  description:
    "Your experience and level, what they are made of, and all achievements. A beat is worth 100 XP once it was " +
    "public, 50 with complete metadata, 25 when made together; each play is worth 1. What was earned is kept.",
  auth: "bearer",
  scope: "artist:read",
  answer: success(
    z.strictObject({
      ...standingShape.shape,
      sources: z.array(
        z.strictObject({
          source: z.enum(["upload", "metadata", "collaboration", "play", "achievement"]),
          times: z.int(),
          xp: z.int(),
        }),
      ),
      achievements: z.array(
        z.strictObject({
          key: z.string().meta({ example: "track_producer" }),
          name: z.string().meta({ example: "Track Producer" }),
          family: z.enum(FAMILIES),
          rarity: z.enum(RARITIES),
          xp: z.int(),
          condition: z.string(),
          progress: z.number().meta({ description: "From 0 to 1" }),
          earned_at: sampledTime.nullable(),
        }),
      ),
    }),
  ),
  errors: ["not_a_producer"],
});
