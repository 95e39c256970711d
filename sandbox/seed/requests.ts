import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tracks, users } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { answerRequest } from "@/lib/beat-requests/answer-request";
import { chooseTrack } from "@/lib/beat-requests/choose-track";
import { endRequests } from "@/lib/beat-requests/end-requests";
import { makeRequest } from "@/lib/beat-requests/make-request";
import { after, HOUR } from "@/lib/clock";
import type { Say } from "../say";
import { actAs } from "./act-as";

/** By whoever made the beats. */
type SeedAnswer = { tracks: [string, ...string[]]; note: string; hoursLater: number };
type SeedRequest = {
  /** Part before the @ of the requester's address. */
  by: string;
  hoursAgo: number;
  fields: Record<string, unknown>;
  answers: SeedAnswer[];
  chosen?: string;
};

/** Open ones and ended ones, each within what an Explorer may ask for in a month. */
const REQUESTS: SeedRequest[] = [
  {
    by: "buyer",
    hoursAgo: 2400,
    fields: {
      description:
        "Looking for something for the last scene of a short film: night, a city, nobody talks. Slow, dark, and with room for the sound of rain.",
      genre: "Lo-fi",
      mood: "Melancholic",
      bpm_max: 90,
      budget: 200,
      budget_currency: "CAD",
    },
    answers: [
      {
        tracks: ["Platform Rain", "Paper Umbrella"],
        note: "The first one was made in the rain you describe.",
        hoursLater: 3,
      },
      { tracks: ["Lighthouse Protocol"], note: "", hoursLater: 9 },
    ],
    chosen: "Platform Rain",
  },
  {
    by: "buyer-two",
    hoursAgo: 6,
    fields: {
      description:
        "Afrobeats with live guitar for a wedding song. Warm and quick, the hook is written in G minor. Please nothing with an 808 lead.",
      reference_url: "https://example.com/wedding-reference",
      genre: "Afrobeats",
      key: "G",
      scale: "minor",
      bpm_min: 98,
      bpm_max: 112,
      mood: "Happy",
      budget: 350,
      budget_currency: "GBP",
    },
    answers: [
      {
        tracks: ["Harmattan", "Makola Run"],
        note: "Harmattan is in your key.",
        hoursLater: 2,
      },
    ],
  },
  {
    by: "halftone",
    hoursAgo: 3,
    fields: {
      description:
        "I need a vocal-friendly R&B bed to flip into a club edit. Anything between 64 and 82 BPM.",
      genre: "R&B",
      bpm_min: 64,
      bpm_max: 82,
    },
    answers: [],
  },
  {
    by: "tariq-bell",
    hoursAgo: 20,
    fields: {
      description: "Cold drill strings for a verse I owe somebody since March. Aggressive is fine.",
      genre: "Drill",
      mood: "Dark",
      bpm_min: 138,
      bpm_max: 146,
      budget: 400,
      budget_currency: "USD",
    },
    answers: [],
  },
  {
    by: "yuki-mori",
    hoursAgo: 11,
    fields: {
      description: "Surprise me: any tempo, any key, as long as there is a broken instrument in it.",
    },
    answers: [],
  },
];

/** Makes them and answers them as people do, and tells of the ends that have passed. */
export async function addRequests(db: Database, say: Say): Promise<void> {
  for (const seeded of REQUESTS) {
    const madeAt = after(new Date(), -seeded.hoursAgo * HOUR);
    const requester = await actAs(db, await userCalled(db, seeded.by), madeAt);
    const { id: requestId } = await makeRequest(requester, seeded.fields);
    for (const { tracks: titles, note, hoursLater } of seeded.answers) {
      const ctx = await actAs(db, await makerOf(db, titles[0]), after(madeAt, hoursLater * HOUR));
      await answerRequest(ctx, { requestId, track_ids: await idsOf(db, titles), note });
    }
    const [chosen] = seeded.chosen ? await idsOf(db, [seeded.chosen]) : [];
    if (chosen) await chooseTrack(requester, { requestId, trackId: chosen });
  }
  await endRequests(systemContext("seed", db));
  say(`  ${REQUESTS.length} beat requests, open and ended`);
}

async function userCalled(db: Database, name: string): Promise<number> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, `${name}@beatpass.example`));
  return user?.id ?? Promise.reject(new Error(`there is nobody called ${name}`));
}

async function makerOf(db: Database, title: string): Promise<number> {
  const [track] = await db.select().from(tracks).where(eq(tracks.title, title));
  return track?.producerId ?? Promise.reject(new Error(`there is no beat “${title}”`));
}

async function idsOf(db: Database, titles: string[]): Promise<number[]> {
  const rows = await db
    .select({ id: tracks.id, title: tracks.title })
    .from(tracks)
    .where(and(inArray(tracks.title, titles), eq(tracks.status, "published")));
  return titles.flatMap((title) => rows.filter((row) => row.title === title).map(({ id }) => id));
}
