import { connect, type Database } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { listLicenses } from "@/lib/certificates/list-licenses";
import { countPurchases, listPurchases } from "@/lib/purchases/list-purchases";
import { medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import { certify, contextOf, copyCertificate, sell } from "./sales";
import type { Stage } from "./stage";

const FEW = 100;
const MANY = 10_000;
const OTHERS = Array<number>(10).fill(2_000);
const PAGE = 15;
const ROUNDS = 150;

type Page = { rows: unknown[]; nextCursor: string | null };
type Turn = () => Promise<Page>;
type List = (ctx: Ctx, cursor?: string) => Promise<Page>;

const LISTS: Record<string, List> = {
  purchases: (ctx, cursor) => listPurchases(ctx, { limit: PAGE, cursor }),
  "purchases and their count": async (ctx, cursor) => {
    const [page] = await Promise.all([listPurchases(ctx, { limit: PAGE, cursor }), countPurchases(ctx, {})]);
    return page;
  },
  "licenses and their count": (ctx, cursor) => listLicenses(ctx, { page: 1, perPage: PAGE, cursor }),
};

/** Turns the pages of somebody with 10,000 purchases and of somebody with 100: at the front, and far behind. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const { db, url, close } = await stage.database("library");
  // As in the app, what an act asks at the same time is answered at the same time.
  const pool = connect(url, 2);
  try {
    const [few, many] = await readers(db, pool.db);
    const ratios: Ratio[] = [];
    for (const [name, list] of Object.entries(LISTS)) {
      const [near, far] = [await cursorAfter(list, few, 5), await cursorAfter(list, many, 600)];
      ratios.push(
        await compare(`${name}, first page`, [() => list(few), () => list(many)]),
        await compare(`${name}, far behind`, [() => list(few, near), () => list(many, far)]),
      );
    }
    return ratios;
  } finally {
    await Promise.all([pool.close(), close()]);
  }
}

/** The contexts of the two, among others who have bought as well. */
async function readers(db: Database, pool: Database): Promise<[few: Ctx, many: Ctx]> {
  const [few = 0, many = 0] = await sell(db, [FEW, MANY, ...OTHERS]);
  await certify(db, 1);
  await copyCertificate(db);
  return [await contextOf(pool, few), await contextOf(pool, many)];
}

async function compare(name: string, [few, many]: [Turn, Turn]): Promise<Ratio> {
  const measured = await medians(ROUNDS, { few: () => timeOf(few), many: () => timeOf(many) });
  return {
    name: `library, ${name}, 10,000 against 100`,
    ours: measured.many,
    baseline: measured.few,
    target: 1.5,
  };
}

async function cursorAfter(list: List, ctx: Ctx, pages: number): Promise<string> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++) cursor = (await list(ctx, cursor)).nextCursor ?? undefined;
  if (!cursor) throw new Error(`there are no ${pages} pages`);
  return cursor;
}
