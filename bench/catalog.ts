import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { systemContext } from "@/lib/acts/context";
import { type CatalogSearch, searchTracks } from "@/lib/tracks/search-tracks";
import { GENRES, KEYS, MOODS } from "@/lib/tracks/vocabulary";
import { medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import type { Stage } from "./stage";

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 150;

// Each fills its page in both catalogs, so that both do the same work for the reader.
const LISTINGS: Record<string, CatalogSearch> = {
  "default listing": {},
  "text search": { q: "midnight tr" },
  "filtered listing": { genre: ["Trap"], bpmMin: 90, bpmMax: 180, scale: "minor", sort: "popular" },
  "for sale, cheapest first": { purchasable: true, currency: "USD", sort: "price_asc" },
};

/** Searches a catalog of 100,000 tracks and one of 1,000 in turn. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const few = await stage.database("catalog_few");
  const many = await stage.database("catalog_many");
  try {
    await fillCatalog(few.db, FEW);
    await fillCatalog(many.db, MANY);
    const ratios: Ratio[] = [];
    for (const [name, search] of Object.entries(LISTINGS)) {
      ratios.push(await compare(name, few.db, search, many.db, search));
    }
    const [shallow, deep] = [await pageAt(few.db, 1), await pageAt(many.db, 200)];
    ratios.push(await compare("deep cursor page", few.db, shallow, many.db, deep));
    return ratios;
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

async function compare(
  name: string,
  few: Database,
  fewSearch: CatalogSearch,
  many: Database,
  manySearch: CatalogSearch,
): Promise<Ratio> {
  const measured = await medians(ROUNDS, {
    few: () => timeOf(() => page(few, fewSearch)),
    many: () => timeOf(() => page(many, manySearch)),
  });
  return {
    name: `catalog, ${name}, 100,000 tracks against 1,000`,
    ours: measured.many,
    baseline: measured.few,
    target: 1.5,
  };
}

async function page(db: Database, search: CatalogSearch): Promise<void> {
  const { tracks } = await searchTracks(systemContext("bench", db), search);
  if (tracks.length < 24) throw new Error(`a listing of ${tracks.length} tracks compares nothing`);
}

/** The search whose answer begins after `pages` pages of the default listing. */
async function pageAt(db: Database, pages: number): Promise<CatalogSearch> {
  let search: CatalogSearch = {};
  for (let page = 0; page < pages; page++) {
    const { nextCursor } = await searchTracks(systemContext("bench", db), search);
    search = { cursor: nextCursor ?? undefined };
  }
  return search;
}

const FIRST =
  "Midnight Golden Broken Silent Neon Velvet Paper Distant Crystal Hollow Summer Winter Electric".split(" ");
const SECOND =
  "Trains Rivers Mirrors Streets Letters Gardens Signals Tides Trails Rooms Clouds Embers Roads".split(" ");

/** Published tracks of producers with 50 each, spread over every genre, mood, key, tempo and price. Ends in ANALYZE. */
export async function fillCatalog(db: Database, count: number): Promise<void> {
  const any = (words: readonly string[], by: string) =>
    sql.raw(
      `(array[${words.map((word) => `'${word.replace("'", "''")}'`).join(",")}])[1 + (${by}) % ${words.length}]`,
    );
  const producers = Math.ceil(count / 50);
  await db.execute(sql`set statement_timeout = 0`);
  await db.execute(sql`select setseed(0.5)`);
  await db.execute(sql`insert into users (email, name)
    select 'producer-' || n || '@bench.example', 'Producer ' || n from generate_series(1, ${producers}::int) n`);
  await db.execute(sql`insert into producers
      (user_id, slug, name, status, stripe_account_id, charges_enabled, payouts_enabled, details_submitted)
    select id, 'producer-' || id, name, 'approved', 'acct_' || id, true, true, true from users`);
  await db.execute(sql`insert into tracks
      (producer_id, producer_name, title, genre, mood, tags, bpm, key, scale, duration_ms, peaks, status,
       licensing_type, exclusive_status, price_minor, currency, play_count, published_at, file_kinds)
    select p.user_id, p.name,
      ${any(FIRST, "r.a")} || ' ' || ${any(SECOND, "r.b")} || ' ' || n,
      ${any(GENRES, "r.c")}, ${any(MOODS, "r.d")}, array[${any(SECOND, "r.e")}, ${any(FIRST, "r.f")}],
      60 + r.g % 141, ${any(
        KEYS.map(({ key }) => key),
        "r.h",
      )}, case when r.i % 3 = 0 then 'major' else 'minor' end::scale,
      150000, array_fill((r.a % 256)::smallint, array[400]), 'published', 'both', 'available',
      1000 + r.j % 200000, ${any(["USD", "EUR", "GBP", "CAD"], "r.k")}, r.l % 1000000,
      now() - make_interval(secs => r.m % 63072000), array['wav', 'wav_tagged', 'mp3_320', 'stems']
    from generate_series(1, ${count}::int) n
    cross join lateral (select n track,
      ${sql.raw([..."abcdefghijklm"].map((letter) => `(random() * 1e9)::int ${letter}`).join(", "))}) r
    join producers p on p.user_id = (select min(user_id) from producers) + n % ${producers}`);
  await db.execute(sql`vacuum analyze tracks`);
  await db.execute(sql`analyze producers`);
}
