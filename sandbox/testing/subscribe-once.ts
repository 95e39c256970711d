import { closeDatabase, database } from "@/db/client";
import { subscribe } from "@/lib/memberships/subscribe";
import { contextOf } from "./people";

// A process of its own that presses Subscribe once: `subscribe-once.ts MEMBER PLAN`. Crash tests kill it on the way.
const [member, plan] = process.argv.slice(2);
if (!member || !plan) throw new Error("usage: subscribe-once.ts MEMBER PLAN");
const ctx = await contextOf(database(), { id: Number(member) }, new Date());
const { subscription } = await subscribe(ctx, { plan });
process.stdout.write(`answered ${subscription.uuid}\n`);
await closeDatabase();
