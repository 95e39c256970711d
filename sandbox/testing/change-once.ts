import { closeDatabase, database } from "@/db/client";
import { changePlan } from "@/lib/memberships/change-plan";
import { contextOf } from "./people";

// A process of its own that changes a plan once: `change-once.ts MEMBER PLAN`. Crash tests kill it on the way.
const [member, plan] = process.argv.slice(2);
if (!member || !plan) throw new Error("usage: change-once.ts MEMBER PLAN");
const ctx = await contextOf(database(), { id: Number(member) }, new Date());
const { subscription } = await changePlan(ctx, { plan });
process.stdout.write(`answered ${subscription.uuid}\n`);
await closeDatabase();
