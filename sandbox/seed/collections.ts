import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { tracks } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { createCollection } from "@/lib/collections/create-collection";
import { orderTracks } from "@/lib/collections/order-tracks";
import { publishCollection } from "@/lib/collections/publish-collection";
import { setCover } from "@/lib/collections/set-cover";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { CompositionName } from "./covers/compositions/all";
import { drawCover } from "./covers/draw-cover";

type SeedCollection = {
  producer: string;
  title: string;
  description: string;
  /** Of the palette of its cover. */
  genre: string;
  composition: CompositionName;
  daysAgo: number;
  tracks: string[];
  draft?: boolean;
};

const COLLECTIONS: SeedCollection[] = [
  {
    producer: "kojo-ade",
    title: "Gold Coast Radio",
    description: "Four stations on one dial, from the market at noon to the lagoon at night.",
    genre: "Afrobeats",
    composition: "sunset",
    daysAgo: 90,
    tracks: ["Makola Run", "Harmattan", "Osu Nights", "Slow Lagoon"],
  },
  {
    producer: "tariq-bell",
    title: "Dust Jackets",
    description: "Loops from records that never were.",
    genre: "Boom Bap",
    composition: "halftone",
    daysAgo: 62,
    tracks: ["Corner Store Gospel", "Ninety-Four", "Fried Cassette"],
  },
  {
    producer: "night-ferry",
    title: "Crossings",
    description: "Three slow synthesizers and the sea between two ports.\nBest heard in order, after dark.",
    genre: "Synthwave",
    composition: "dunes",
    daysAgo: 41,
    tracks: ["Lighthouse Protocol", "Cassette Horizon", "Neon Tide"],
  },
  {
    producer: "halftone",
    title: "Room Service",
    description: "Club tools for the small room, the large room, and the lift between them.",
    genre: "House",
    composition: "tiles",
    daysAgo: 24,
    tracks: ["Room Two", "Offset", "Warehouse Psalm"],
  },
  {
    producer: "mara-voss",
    title: "Concrete Season",
    description: "Everything from one winter in a stairwell in Berlin.",
    genre: "Drill",
    composition: "gate",
    daysAgo: 12,
    tracks: ["Concrete Lullaby", "Glass Harbor", "Ash Wednesday", "Signal Lost", "Midnight Ferris"],
  },
  {
    producer: "mara-voss",
    title: "Quiet Hours",
    description: "",
    genre: "R&B",
    composition: "eclipse",
    daysAgo: 3,
    tracks: ["Blue Hour Tax"],
    draft: true,
  },
];

/** Makes them as their producers do, each with a cover drawn like those of the beats; the last is a draft. */
export async function addCollections(
  db: Database,
  producers: Map<string, { id: number; name: string }>,
  say: Say,
): Promise<void> {
  const titles = COLLECTIONS.flatMap((each) => each.tracks);
  const rows = await db.select().from(tracks).where(inArray(tracks.title, titles));
  const idOf = (title: string) =>
    rows.find((row) => row.title === title)?.id ?? Promise.reject(new Error(`there is no beat “${title}”`));
  for (const seeded of COLLECTIONS) {
    const producer = producers.get(seeded.producer);
    if (!producer) throw new Error(`“${seeded.title}” is by nobody: ${seeded.producer}`);
    const madeAt = after(new Date(), -seeded.daysAgo * DAY);
    const ctx = await actAs(db, producer.id, madeAt);
    const { id: collectionId } = await createCollection(ctx, {
      title: seeded.title,
      description: seeded.description,
      release_date: seeded.draft ? null : madeAt.toISOString().slice(0, 10),
    });
    await orderTracks(ctx, { collectionId, track_ids: await Promise.all(seeded.tracks.map(idOf)) });
    const { large } = await drawCover({ ...seeded, seed: seeded.title, producer: producer.name });
    await setCover(ctx, { collectionId, file: large });
    if (!seeded.draft) await publishCollection(ctx, { collectionId });
  }
  say(`  ${COLLECTIONS.length} collections`);
}
