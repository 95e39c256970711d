import { closeDatabase, database } from "@/db/client";
import { initiatePurchase } from "@/lib/purchases/initiate-purchase";
import { contextOf } from "./people";

// A process of its own that presses Buy once: `initiate-once.ts BUYER TRACK [COUPON]`. Crash tests kill it on the way.
const [buyer, track] = process.argv.slice(2).map(Number);
if (!buyer || !track) throw new Error("usage: initiate-once.ts BUYER TRACK [COUPON]");
const ctx = await contextOf(database(), { id: buyer }, new Date());
const { purchase } = await initiatePurchase(ctx, { trackId: track, coupon: process.argv[4], via: "browser" });
process.stdout.write(`answered ${purchase.id}\n`);
await closeDatabase();
