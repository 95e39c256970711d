import { and, eq } from "drizzle-orm";
import { creditInvitations, tracks } from "@/db/schema";
import { acceptInvitation } from "@/lib/credits/accept-invitation";
import { askProducer } from "@/lib/credits/ask-producer";
import type { House } from "./house";
import type { Person } from "./people";

type Rooms = Pick<House, "db" | "as">;

/** Has whose track it is ask a producer to be credited on it; gives the invitation's id. */
export async function asked(house: Rooms, trackId: number, who: Person): Promise<number> {
  const [track] = await house.db.select().from(tracks).where(eq(tracks.id, trackId));
  if (!track) throw new Error(`there is no track ${trackId}`);
  const ctx = await house.as({ id: track.producerId });
  await askProducer(ctx, { trackId, askedId: who.id });
  const [invitation] = await house.db
    .select({ id: creditInvitations.id })
    .from(creditInvitations)
    .where(and(eq(creditInvitations.trackId, trackId), eq(creditInvitations.producerId, who.id)));
  if (!invitation) throw new Error("nobody was asked");
  return invitation.id;
}

/** The same, and they agree. */
export async function credited(house: Rooms, trackId: number, who: Person): Promise<void> {
  const invitationId = await asked(house, trackId, who);
  await acceptInvitation(await house.as(who), { invitationId });
}
