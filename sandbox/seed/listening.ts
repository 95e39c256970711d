import type { Database } from "@/db/client";
import { after, DAY, HOUR, MINUTE } from "@/lib/clock";
import { postComment } from "@/lib/comments/post-comment";
import { reportComment } from "@/lib/comments/report-comment";
import { likeTrack } from "@/lib/likes/like-track";
import { beginPlay } from "@/lib/listening/begin-play";
import { countPlay } from "@/lib/listening/count-play";
import { addTrack } from "@/lib/playlists/add-track";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { Added } from "./add-people";
import { randomFrom } from "./random";

type Listening = { people: Added[]; trackIds: number[]; say: Say };

/** What people said, by the end of their address; an answer follows what it answers. */
const SAID: { by: string; place: number; text: string; answers?: true; reported?: string }[] = [
  {
    by: "imani.brooks",
    place: 0,
    text: "The way the bells answer the 808 at 0:12. Wrote a whole verse on this.",
  },
  {
    by: "producer",
    place: 0,
    text: "Send it over when it is done, I want to hear what you did with it.",
    answers: true,
  },
  { by: "leo.marchetti", place: 0, text: "Is there a version without the vocal chops?" },
  { by: "producer", place: 0, text: "The stems come with the license, so you can mute them.", answers: true },
  {
    by: "dmitri.sokolov",
    place: 0,
    text: "50.000 REAL followers overnight, write me!!! www.more-fans.example",
    reported: "Advertisement, and not for music",
  },
  { by: "saoirse.quinn", place: 1, text: "Cold. In the best way." },
  { by: "buyer", place: 2, text: "That guitar made my week." },
  { by: "amara.nwosu", place: 2, text: "Played it at a wedding in Lagos. Nobody sat down." },
  { by: "jonas.lindqvist", place: 4, text: "Recorded over it in one take.\nThank you." },
];

/** Likes, playlists, histories and comments, through the acts that the pages call. */
export async function addListening(db: Database, { people, trackIds, say }: Listening): Promise<void> {
  const listeners = people.filter(({ person }) => !person.isAdmin);
  const from = after(new Date(), -20 * DAY);
  await Promise.all(listeners.map((listener) => like(db, listener, trackIds, from)));
  await keepPlaylists(db, people, trackIds);
  for (const local of ["buyer", "buyer-two", "subscriber"])
    await listen(db, who(people, local), trackIds.slice(0, 9));
  await comment(db, people, trackIds, from);
  say(`  likes, playlists and histories of ${listeners.length} listeners, ${SAID.length} comments`);
}

const who = (people: Added[], local: string): Added => {
  const found = people.find(({ person }) => person.email.startsWith(`${local}@`));
  if (!found) throw new Error(`nobody is called ${local}`);
  return found;
};

async function like(db: Database, { userId, person }: Added, trackIds: number[], from: Date): Promise<void> {
  const random = randomFrom("likes", person.email);
  for (const trackId of trackIds.filter(() => random.chance(0.12))) {
    const at = after(from, random.next() * 20 * DAY);
    await likeTrack(await actAs(db, userId, at), { trackId });
  }
}

const PLAYLISTS = [
  {
    by: "buyer",
    name: "Late trains",
    description: "For the last one home.",
    is_public: true,
    from: 0,
    count: 9,
  },
  { by: "buyer", name: "To write on", description: "", is_public: false, from: 12, count: 5 },
  {
    by: "buyer-two",
    name: "Sunday kitchen",
    description: "Nothing above 100 BPM.",
    is_public: true,
    from: 4,
    count: 7,
  },
  { by: "producer", name: "What I steal from", description: "", is_public: true, from: 20, count: 6 },
];

async function keepPlaylists(db: Database, people: Added[], trackIds: number[]): Promise<void> {
  for (const { by, from, count, ...fields } of PLAYLISTS) {
    const ctx = await actAs(db, who(people, by).userId, after(new Date(), -from * HOUR - DAY));
    const { id: playlistId } = await createPlaylist(ctx, fields);
    for (const trackId of trackIds.slice(from, from + count)) await addTrack(ctx, { playlistId, trackId });
  }
}

/** Hears these one after the other, the last of them today. */
async function listen(db: Database, { userId }: Added, trackIds: number[]): Promise<void> {
  for (const [place, trackId] of [...trackIds].reverse().entries()) {
    const at = after(new Date(), -(trackIds.length - place) * 7 * HOUR);
    const { ticket } = await beginPlay(await actAs(db, userId, at), { trackId, browser: null });
    const heard = { trackId, ticket, heardMs: MINUTE, browser: null };
    await countPlay(await actAs(db, userId, after(at, MINUTE)), heard);
  }
}

async function comment(db: Database, people: Added[], trackIds: number[], from: Date): Promise<void> {
  let said = { id: 0 };
  for (const [place, { by, text, answers, reported, ...where }] of SAID.entries()) {
    const at = after(from, place * 2 * DAY);
    const trackId = trackIds[where.place];
    if (trackId === undefined) continue;
    const ctx = await actAs(db, who(people, by).userId, at);
    const next = await postComment(ctx, { trackId, body: text, answers: answers ? said.id : null });
    if (!answers) said = next;
    if (reported)
      await reportComment(await actAs(db, who(people, "saoirse.quinn").userId, after(at, HOUR)), {
        commentId: next.id,
        reason: reported,
      });
  }
}
