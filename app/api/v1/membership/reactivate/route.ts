import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { reactivateMembership as contract } from "@/lib/memberships/contract";
import { presentMembership } from "@/lib/memberships/present";
import { reactivate } from "@/lib/memberships/reactivate";
import { readMembership } from "@/lib/memberships/read-membership";

export const POST = handle(contract, async (ctx) => {
  await reactivate(ctx);
  return succeed(presentMembership(await readMembership(ctx)));
});
