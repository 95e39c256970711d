import type { Database } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { follow } from "@/lib/follows/follow";
import { orderNews } from "@/lib/follows/order-news";
import { updateProfile } from "@/lib/people/update-profile";
import { addPicture } from "@/lib/profiles/add-picture";
import { editProducer } from "@/lib/profiles/edit-producer";
import type { Say } from "../say";
import { actAs } from "./act-as";
import type { Added } from "./add-people";
import { drawPortrait, type Wears } from "./portraits/draw-portrait";
import { randomFrom } from "./random";

type Face = {
  slug: string;
  wears: Wears;
  genre: string;
  /** Pictures besides the portrait. */
  more: number;
  links: string[];
};

/** Whoever has a face, what they play, and where else they are found. */
const FACES: Face[] = [
  {
    slug: "mara-voss",
    wears: "bun",
    genre: "Drill",
    more: 2,
    links: ["https://maravoss.example.com", "https://soundcloud.com/maravoss"],
  },
  {
    slug: "kojo-ade",
    wears: "cap",
    genre: "Afrobeats",
    more: 1,
    links: ["https://www.instagram.com/kojoade"],
  },
  {
    slug: "night-ferry",
    wears: "headphones",
    genre: "Synthwave",
    more: 0,
    links: ["https://www.youtube.com/@nightferry"],
  },
  { slug: "tariq-bell", wears: "cap", genre: "Boom bap", more: 0, links: [] },
  {
    slug: "odessa-kane",
    wears: "hair",
    genre: "R&B",
    more: 0,
    links: ["https://open.spotify.com/artist/odessakane"],
  },
  { slug: "yuki-mori", wears: "headphones", genre: "Lo-fi", more: 0, links: [] },
  { slug: "rue-delacroix", wears: "hair", genre: "House", more: 0, links: [] },
];
const HOSTS = [
  ["soundcloud", "soundcloud.com"],
  ["instagram", "instagram.com"],
  ["youtube", "youtube.com"],
  ["spotify", "spotify.com"],
] as const;
const LISTENERS = [
  { email: "buyer@beatpass.example", handle: "sam_rivera", bio: "Writes hooks on night buses." },
  { email: "imani.brooks@beatpass.example", handle: "imani", bio: "Singer. Looking for slow ones in minor." },
];

/** Profiles with faces, words, links and followers. */
export async function addProfiles(db: Database, people: Added[], say: Say): Promise<void> {
  const as = (fits: (person: Added["person"]) => boolean): Promise<Ctx> => {
    const found = people.find(({ person }) => fits(person));
    if (!found) throw new Error("the seed knows nobody like that");
    return actAs(db, found.userId, new Date());
  };
  await Promise.all(
    FACES.map(async (face) => giveFace(await as(({ producer }) => producer?.slug === face.slug), face)),
  );
  for (const { email, ...words } of LISTENERS)
    await updateProfile(await as((person) => person.email === email), words);
  await addFollows(db, people);
  say(`  ${FACES.length} producers with faces, and their followers`);
}

async function giveFace(ctx: Ctx, { slug, genre, wears, more, links }: Face): Promise<void> {
  for (let number = 0; number <= more; number++)
    await addPicture(ctx, { file: await drawPortrait({ seed: `${slug} ${number}`, genre, wears }) });
  await editProducer(ctx, {
    links: links.map((url) => ({
      kind: HOSTS.find(([, host]) => url.includes(host))?.[0] ?? "website",
      url,
    })),
  });
}

/** Everybody follows some, the first ones more; and the followers of Mara Voss are told of her latest beat. */
async function addFollows(db: Database, people: Added[]): Promise<void> {
  const sellers = people.filter(({ person }) => person.producer);
  await Promise.all(
    people.map(async ({ userId }) => {
      const random = randomFrom("follows", userId);
      const ctx = await actAs(db, userId, new Date());
      for (const [place, seller] of sellers.entries())
        if (seller.userId !== userId && random.chance(0.75 / (1 + place / 4)))
          await follow(ctx, { user: String(seller.userId) });
    }),
  );
  const latest = await db.query.tracks.findFirst({
    columns: { id: true },
    where: (track, { and, eq }) =>
      and(eq(track.producerId, sellers[0]?.userId ?? 0), eq(track.status, "published")),
    orderBy: (track, { desc }) => desc(track.publishedAt),
  });
  if (latest) await orderNews(db, { trackId: latest.id });
}
