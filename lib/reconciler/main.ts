import { asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { reconciliationDifferences } from "@/db/schema";
import { systemContext } from "@/lib/acts/context";
import { formatMoney } from "@/lib/money";
import { beginRun } from "./begin-run";
import { reconcile } from "./reconcile";

// npm run reconcile [-- --since=2026-01-31]: compares the books with Stripe now, in this process. Ends with 1 when
// something differs and with 2 when it could not compare.
const [since, ...unknown] = process.argv
  .slice(2)
  .map((argument) => /^--since=(\d{4}-\d\d-\d\d)$/.exec(argument)?.[1]);
if (unknown.length > 0 || (process.argv.length > 2 && !since)) {
  console.error("Give --since=2026-01-31 to look further back, or nothing.");
  process.exit(2);
}

const ctx = systemContext("npm run reconcile");
const begun = await beginRun(ctx, { trigger: "demand", since: since ? new Date(since) : undefined }).catch(
  (error: Error) => {
    console.error(error.message);
    process.exit(2);
  },
);
const run = await reconcile(ctx, { runId: begun.id });
const day = (at: Date) => at.toISOString().slice(0, 16).replace("T", " ");
console.log(`Compared      ${day(run.since)} to ${day(run.until)} UTC`);
console.log(`Matched       ${run.matched}`);
console.log(`Caught up     ${run.caughtUp}`);
console.log(`Differences   ${run.differences}`);
if (run.status !== "finished") {
  console.error(`It could not be finished: ${run.error}`);
  process.exit(2);
}

const differences = await database()
  .select()
  .from(reconciliationDifferences)
  .where(eq(reconciliationDifferences.runId, run.id))
  .orderBy(asc(reconciliationDifferences.id));
const amount = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? "–" : formatMoney(minor, currency);
if (differences.length)
  console.table(
    differences.map((each) => ({
      kind: each.kind,
      "at Stripe": each.stripeId ?? "–",
      account: each.accountId ?? "platform",
      "in the books": each.cause ?? "–",
      purchase: each.purchaseId ?? "–",
      seller: each.sellerId ?? "–",
      Stripe: amount(each.stripeMinor, each.stripeCurrency),
      books: amount(each.booksMinor, each.booksCurrency),
    })),
  );
process.exit(differences.length ? 1 : 0);
