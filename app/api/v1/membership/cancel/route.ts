import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { cancel } from "@/lib/memberships/cancel";
import { cancelMembership as contract } from "@/lib/memberships/contract";
import { presentMembership } from "@/lib/memberships/present";
import { readMembership } from "@/lib/memberships/read-membership";

export const POST = handle(contract, async (ctx) => {
  await cancel(ctx);
  return succeed(presentMembership(await readMembership(ctx)));
});
