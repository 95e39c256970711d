import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, sampledTime, success } from "@/lib/api/shapes";
import { PersonShape } from "@/lib/profiles/contract";

const own = { tag: "People", auth: "bearer" } as const;

export const listNotifications = contract({
  ...own,
  id: "listNotifications",
  method: "GET",
  path: "/user/notifications",
  title: "Your notifications",
  description: "What you were told, the latest first. What you read is forgotten 90 days later.",
  scope: "community:read",
  query: cursorQuery.extend({
    read: z
      .stringbool()
      .optional()
      .meta({ description: "Only those that you have, or have not, read", type: "boolean" }),
  }),
  answer: success(
    cursorPageOf(
      z
        .strictObject({
          id: z.int(),
          kind: z.string().meta({ description: "A stable word", example: "track_published" }),
          text: z.string().meta({ example: "Nova Keys published “Summer Vibes”." }),
          path: z
            .string()
            .meta({ description: "Where it leads, relative to the site", example: "/tracks/42" }),
          actor: PersonShape.nullable().meta({ description: "Who caused it, where that is a person" }),
          is_read: z.boolean(),
          created_at: sampledTime,
        })
        .meta({ id: "Notification" }),
    ),
  ),
  errors: [],
});

export const markRead = contract({
  ...own,
  id: "markRead",
  method: "POST",
  path: "/user/notifications/{notification}/read",
  title: "Mark one as read",
  description: "Again it changes nothing.",
  scope: "community:write",
  params: z.object({ notification: idParam }),
  answer: success(z.strictObject({ read: z.literal(1) })),
  errors: [],
});

export const markAllRead = contract({
  ...own,
  id: "markAllRead",
  method: "POST",
  path: "/user/notifications/read",
  title: "Mark all as read",
  description: "Everything up to now. What comes later is new again.",
  scope: "community:write",
  answer: success(z.strictObject({ read: z.int().meta({ description: "How many there were" }) })),
  errors: [],
});
