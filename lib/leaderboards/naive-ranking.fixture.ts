import fc from "fast-check";
import { METRICS, WEIGHTS, type WeighedMetric } from "./metrics";

/** What a test knows of one producer; each thing happened `ago` days before. */
export type Known = {
  complete: boolean;
  days: { ago: number; plays: number; downloads: number; uploads: number; xp: number }[];
  together: { ago: number }[];
  earned: { ago: number; currency: string; net: number }[];
};
export type Ranked = { id: number; rank: number; value: number; score: number };

// Around the edges of the periods, and few values, so that ties are common.
const ago = fc.constantFrom(0, 6, 7, 29, 30, 60);
const ofAge = { selector: (row: { ago: number }) => row.ago, maxLength: 4 };

export const aProducer: fc.Arbitrary<Known> = fc.record({
  complete: fc.boolean(),
  days: fc.uniqueArray(
    fc.record({ ago, plays: fc.nat(3), downloads: fc.nat(2), uploads: fc.nat(2), xp: fc.nat(3) }),
    ofAge,
  ),
  together: fc.uniqueArray(fc.record({ ago }), ofAge),
  earned: fc.uniqueArray(
    fc.record({ ago, currency: fc.constantFrom("USD", "EUR"), net: fc.integer({ min: -2, max: 3 }) }),
    { selector: (row) => `${row.ago}${row.currency}`, maxLength: 5 },
  ),
});

const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The share of the others who have less, in percent. */
const scoreAmong = (own: number, all: number[]): number =>
  all.length > 1 ? (100 * all.filter((other) => other < own).length) / (all.length - 1) : 0;

/** What of a metric somebody has in the last `length` days; of earnings, in one currency. */
function amount({ complete, days, together, earned }: Known, length: number) {
  const within = <Row extends { ago: number }>(rows: Row[]) => rows.filter((row) => row.ago < length);
  const of = (name: "plays" | "downloads" | "uploads" | "xp") => sum(within(days).map((day) => day[name]));
  return {
    xp: of("xp"),
    plays: of("plays"),
    uploads: of("uploads"),
    collaborations: within(together).length,
    quality: 50 * Number(complete) + 50 * Math.min(1, (10 * of("downloads")) / (of("plays") + 20)),
    earnedIn: (currency: string) =>
      Math.max(0, sum(within(earned).map((row) => (row.currency === currency ? row.net : 0)))),
  };
}

/** The seven rankings as facts §6 words them, counted one by one: slow, and easy to believe. */
export function naiveRanking(all: { id: number; known: Known }[], length: number): Record<string, Ranked[]> {
  const amounts = all.map(({ known }) => amount(known, length));
  const earnings = amounts.map((own) =>
    Math.max(
      ...["USD", "EUR"].map((currency) => {
        const net = own.earnedIn(currency);
        return net > 0
          ? scoreAmong(
              net,
              amounts.map((other) => other.earnedIn(currency)),
            )
          : 0;
      }),
    ),
  );
  const valuesOf = (metric: WeighedMetric) =>
    metric === "earnings" ? earnings : amounts.map((each) => each[metric]);
  const scoresOf = (metric: WeighedMetric) =>
    metric === "earnings" ? earnings : valuesOf(metric).map((own) => scoreAmong(own, valuesOf(metric)));
  const weighed = Object.entries(WEIGHTS) as [WeighedMetric, number][];
  const scores = new Map(weighed.map(([metric]) => [metric, scoresOf(metric)]));
  const overall = all.map((_, at) =>
    Number(
      (sum(weighed.map(([metric, weight]) => weight * (scores.get(metric)?.[at] ?? 0))) / 100).toFixed(6),
    ),
  );
  return Object.fromEntries(
    METRICS.map((metric) => {
      const values = metric === "overall" ? overall : valuesOf(metric);
      const rows = all.flatMap(({ id }, at): Ranked[] => {
        const value = values[at] ?? 0;
        const score = metric === "earnings" ? value : scoreAmong(value, values);
        const rank = 1 + values.filter((other) => other > value).length;
        return value > 0 || metric === "overall" ? [{ id, rank, value, score }] : [];
      });
      return [metric, rows.sort((one, other) => one.rank - other.rank || one.id - other.id)];
    }),
  );
}
