import { sql } from "drizzle-orm";
import { index, pgTable, unique } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import { producers } from "./people";
import { tracks } from "./tracks";

/**
 * A producer who was asked to be credited on a track. Agreed, it becomes a row of `track_credits`; declined, it stays,
 * so that its owner sees it and does not ask again at once.
 */
export const creditInvitations = pgTable(
  "credit_invitations",
  {
    id: id(),
    trackId: ref()
      .notNull()
      .references(() => tracks.id),
    producerId: ref()
      .notNull()
      .references(() => producers.userId),
    declinedAt: instant(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("credit_invitations_one_each").on(t.trackId, t.producerId),
    index("credit_invitations_open").on(t.producerId, t.createdAt, t.id).where(sql`${t.declinedAt} is null`),
  ],
);
