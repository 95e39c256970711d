import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { creditInvitations, tracks } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { acceptInvitation } from "@/lib/credits/accept-invitation";
import { askProducer } from "@/lib/credits/ask-producer";
import { declineInvitation } from "@/lib/credits/decline-invitation";
import type { Say } from "../say";
import { actAs } from "./act-as";

type SeedCredit = { title: string; with: string; answer: "yes" | "no" | null };

/** Who made beats together, by slug; one was declined, and two are not answered yet. */
const CREDITS: SeedCredit[] = [
  { title: "Midnight Ferris", with: "night-ferry", answer: "yes" },
  { title: "Glass Harbor", with: "halftone", answer: "no" },
  { title: "Harmattan", with: "mara-voss", answer: "yes" },
  { title: "Harmattan", with: "tariq-bell", answer: "yes" },
  { title: "Say It Plain", with: "yuki-mori", answer: "yes" },
  { title: "Cassette Horizon", with: "mara-voss", answer: null },
  { title: "Midnight Ferris", with: "kojo-ade", answer: null },
];

/** Has producers ask each other to be credited as soon as a beat was begun, and answer a day later. */
export async function addCredits(
  db: Database,
  { trackIds, producers, say }: { trackIds: number[]; producers: Map<string, { id: number }>; say: Say },
): Promise<void> {
  const rows = await db.select().from(tracks).where(inArray(tracks.id, trackIds));
  let agreed = 0;
  for (const { title, with: slug, answer } of CREDITS) {
    const [track, asked] = [rows.find((row) => row.title === title), producers.get(slug)];
    if (!track || !asked) throw new Error(`“${title}” cannot be by ${slug}`);
    // What is still open was asked yesterday, the rest before anybody heard the beat.
    const at = answer === null ? after(new Date(), -DAY) : after(track.createdAt, -2 * DAY);
    await askProducer(await actAs(db, track.producerId, at), { trackId: track.id, askedId: asked.id });
    const [invitation] = await db
      .select({ id: creditInvitations.id })
      .from(creditInvitations)
      .where(and(eq(creditInvitations.trackId, track.id), eq(creditInvitations.producerId, asked.id)));
    const of = { invitationId: invitation?.id ?? 0 };
    const then = await actAs(db, asked.id, after(at, DAY));
    if (answer === "yes") await acceptInvitation(then, of);
    if (answer === "no") await declineInvitation(then, of);
    if (answer === "yes") agreed++;
  }
  say(`  ${agreed} credits agreed, ${CREDITS.length - agreed} not`);
}
