import { sql } from "drizzle-orm";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { lastConnectStatus } from "@/lib/connect/connect-status";
import { isComplete } from "@/lib/connect/standing";

/** What a producer does first, each done or not. */
export type NextSteps = {
  /** Can be paid out to. */
  payouts: boolean;
  /** Has published a beat, ever. */
  upload: boolean;
  /** Has a picture, something about themselves, and a link. */
  profile: boolean;
};

export async function nextSteps(ctx: Ctx): Promise<NextSteps> {
  const { id } = asProducer(ctx);
  const [standing, [row]] = await Promise.all([
    lastConnectStatus(ctx),
    ctx.db.execute<{ upload: boolean; profile: boolean }>(sql`
      select exists (select from tracks where producer_id = ${id} and published_at is not null) upload,
        pictures <> '[]' and links <> '[]' and btrim(bio) <> '' profile
      from producers where user_id = ${id}`),
  ]);
  return { payouts: isComplete(standing), upload: row?.upload ?? false, profile: row?.profile ?? false };
}
