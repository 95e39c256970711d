import { connect } from "@/db/client";
import type { Ctx } from "@/lib/acts/context";
import { readEarningsOverTime } from "@/lib/finances/earnings-over-time";
import { lastReconciliation } from "@/lib/finances/last-reconciliation";
import { listRefunds } from "@/lib/finances/list-refunds";
import { listSales } from "@/lib/finances/list-sales";
import { readArtistSales } from "@/lib/finances/read-artist-sales";
import { readEarnings } from "@/lib/finances/read-earnings";
import { readHolds } from "@/lib/finances/read-holds";
import { listPayouts } from "@/lib/payouts/list-payouts";
import { sellersWith } from "./earnings-history";
import { medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import { contextOf } from "./sales";
import type { Stage } from "./stage";

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 60;
const limit = 20;

type Read = (ctx: Ctx) => Promise<unknown>;

/** Each gives both sellers the same number of lines, so that both are given the same work. */
const READS: Record<string, Read> = {
  "the page": async (ctx) => {
    await Promise.all([readEarnings(ctx), readHolds(ctx), lastReconciliation(ctx)]);
    await readEarningsOverTime(ctx, { currency: "USD", range: "all" });
    return full(listSales(ctx, { limit }));
  },
  "sales in one currency": (ctx) => full(listSales(ctx, { limit, currency: "EUR" })),
  "refunded sales": (ctx) => full(listSales(ctx, { limit, state: "refunded" })),
  "unpaid sales": (ctx) => full(listSales(ctx, { limit, state: "unpaid", currency: "USD" })),
  "sales of a month": (ctx) => full(listSales(ctx, { limit, from: daysAgo(430), to: daysAgo(400) })),
  "search by title": (ctx) => full(listSales(ctx, { limit, q: "midnight" })),
  refunds: (ctx) => full(listRefunds(ctx, { limit })),
  payouts: (ctx) => full(listPayouts(ctx, { limit })),
  "artist/sales": (ctx) => readArtistSales(ctx, {}),
};

/** Reads the finances of a seller with 100,000 sales and of one with 1,000 in turn. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const { db, url, close } = await stage.database("finances");
  // As in the app, what an act asks at the same time is answered at the same time.
  const pool = connect(url, 4);
  try {
    const [fewId = 0, manyId = 0] = await sellersWith(db, [FEW, MANY]);
    const [few, many] = [await contextOf(pool.db, fewId), await contextOf(pool.db, manyId)];
    const ratios: Ratio[] = [];
    for (const [name, read] of Object.entries(READS))
      ratios.push(await compare(name, [few, read], [many, read]));
    const [near, far] = [await cursorAfter(few, 5), await cursorAfter(many, 500)];
    ratios.push(
      await compare(
        "sales, far behind",
        [few, (ctx) => full(listSales(ctx, { limit, cursor: near }))],
        [many, (ctx) => full(listSales(ctx, { limit, cursor: far }))],
      ),
    );
    return ratios;
  } finally {
    await Promise.all([pool.close(), close()]);
  }
}

async function compare(name: string, few: [Ctx, Read], many: [Ctx, Read]): Promise<Ratio> {
  const time = ([ctx, read]: [Ctx, Read]) => timeOf(() => read(ctx));
  const measured = await medians(ROUNDS, { few: () => time(few), many: () => time(many) });
  return {
    name: `finances, ${name}, 100,000 sales against 1,000`,
    ours: measured.many,
    baseline: measured.few,
    target: 1.5,
  };
}

async function full(page: Promise<{ rows: unknown[] }>): Promise<void> {
  const { rows } = await page;
  if (rows.length < limit) throw new Error(`a page of ${rows.length} lines compares nothing`);
}

async function cursorAfter(ctx: Ctx, pages: number): Promise<string> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++)
    cursor = (await listSales(ctx, { limit, cursor })).nextCursor ?? undefined;
  if (!cursor) throw new Error(`there are no ${pages} pages`);
  return cursor;
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
