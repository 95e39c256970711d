import { asProducer, type Ctx } from "@/lib/acts/context";
import { type Earnings, earningsOf } from "./earnings";

/** The signed-in producer's earnings, one line a currency. Currencies are never summed. */
export async function readEarnings(ctx: Ctx): Promise<Earnings[]> {
  return earningsOf(ctx.db, asProducer(ctx).id);
}
