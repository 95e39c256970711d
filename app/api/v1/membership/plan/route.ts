import { handle } from "@/lib/api/handle";
import { instantOf } from "@/lib/api/instant-of";
import { succeed } from "@/lib/api/shapes";
import { changePlan } from "@/lib/memberships/change-plan";
import { changePlan as contract } from "@/lib/memberships/contract";
import { presentMembership } from "@/lib/memberships/present";
import { readMembership } from "@/lib/memberships/read-membership";
import { secretlessReplay } from "@/lib/memberships/secretless-replay";

export const PUT = handle(
  contract,
  async (ctx, { body }) => {
    const { plan, reckoned_at: reckoned } = body;
    const reckonedAt = reckoned === undefined ? undefined : instantOf("reckoned_at", reckoned);
    const { clientSecret } = await changePlan(ctx, { plan, reckonedAt });
    const membership = presentMembership(await readMembership(ctx));
    return succeed({ client_secret: clientSecret, membership });
  },
  { replay: secretlessReplay },
);
