import { desc } from "drizzle-orm";
import type { Db } from "@/db/client";
import { feePolicies } from "@/db/schema";
import { DEFAULT_FEE_POLICY, FeePolicy } from "./fee-policy";

/** The policy for sales from now on: the newest row, or the default of facts §1 where there is none. */
export async function currentFeePolicy(db: Db): Promise<FeePolicy> {
  const [newest] = await db.select().from(feePolicies).orderBy(desc(feePolicies.id)).limit(1);
  return newest ? FeePolicy.parse(newest.policy) : DEFAULT_FEE_POLICY;
}
