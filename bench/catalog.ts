import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { migrate } from "@/db/migrate";
import { systemContext } from "@/lib/acts/context";
import { type CatalogSearch, searchTracks } from "@/lib/tracks/search-tracks";
import { GENRES, KEYS, MOODS } from "@/lib/tracks/vocabulary";
import { erasePostgres, startPostgres } from "@/sandbox/postgres/start-postgres";

/** How many times the cost of the small case the large one is, and what it should stay under. */
export type Ratio = { name: string; ratio: number; target: number };

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

/** Searches a catalog of 100,000 tracks and one of 1,000 in turn: the median time of each listing, as a ratio. */
export async function run(): Promise<Ratio[]> {
  const dir = mkdtempSync(path.join(tmpdir(), "beatpass-bench-"));
  const server = await startPostgres({ dir, durable: false });
  try {
    const few = await catalogOf(server.url, FEW);
    const many = await catalogOf(server.url, MANY);
    try {
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
  } finally {
    await server.stop();
    erasePostgres(dir);
  }
}

async function catalogOf(serverUrl: string, count: number) {
  const name = `catalog_${count}`;
  const server = connect(serverUrl, 1);
  await server.db.execute(sql.raw(`create database ${name}`));
  await server.close();
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  await migrate(url);
  const connection = connect(url, 1);
  await fillCatalog(connection.db, count);
  return connection;
}

async function compare(
  name: string,
  few: Database,
  fewSearch: CatalogSearch,
  many: Database,
  manySearch: CatalogSearch,
): Promise<Ratio> {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.few.push(await timeOf(few, fewSearch));
    times.many.push(await timeOf(many, manySearch));
  }
  return { name: `catalog, ${name}`, ratio: median(times.many) / median(times.few), target: 1.5 };
}

async function timeOf(db: Database, search: CatalogSearch): Promise<number> {
  const start = performance.now();
  const { tracks } = await searchTracks(systemContext("bench", db), search);
  const time = performance.now() - start;
  if (tracks.length < 24) throw new Error(`a listing of ${tracks.length} tracks compares nothing`);
  return time;
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

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const FIRST = "Midnight Golden Broken Silent Neon Velvet Paper Distant Crystal Hollow Summer Winter Electric".split(" ");
const SECOND = "Trains Rivers Mirrors Streets Letters Gardens Signals Tides Trails Rooms Clouds Embers Roads".split(" ");

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
       licensing_type, exclusive_status, price_minor, currency, play_count, published_at)
    select p.user_id, p.name,
      ${any(FIRST, "r.a")} || ' ' || ${any(SECOND, "r.b")} || ' ' || n,
      ${any(GENRES, "r.c")}, ${any(MOODS, "r.d")}, array[${any(SECOND, "r.e")}, ${any(FIRST, "r.f")}],
      60 + r.g % 141, ${any(
        KEYS.map(({ key }) => key),
        "r.h",
      )}, case when r.i % 3 = 0 then 'major' else 'minor' end::scale,
      150000, array_fill((r.a % 256)::smallint, array[400]), 'published', 'both', 'available',
      1000 + r.j % 200000, ${any(["USD", "EUR", "GBP", "CAD"], "r.k")}, r.l % 1000000,
      now() - make_interval(secs => r.m % 63072000)
    from generate_series(1, ${count}::int) n
    cross join lateral (select n track,
      ${sql.raw([..."abcdefghijklm"].map((letter) => `(random() * 1e9)::int ${letter}`).join(", "))}) r
    join producers p on p.user_id = (select min(user_id) from producers) + n % ${producers}`);
  await db.execute(sql`vacuum analyze tracks`);
  await db.execute(sql`analyze producers`);
}
