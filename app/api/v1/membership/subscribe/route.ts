import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { subscribe as contract } from "@/lib/memberships/contract";
import { presentMembership } from "@/lib/memberships/present";
import { readMembership } from "@/lib/memberships/read-membership";
import { secretlessReplay } from "@/lib/memberships/secretless-replay";
import { subscribe } from "@/lib/memberships/subscribe";

export const POST = handle(
  contract,
  async (ctx, { body }) => {
    const { clientSecret } = await subscribe(ctx, { plan: body.plan, expectedPrice: body.expected_price });
    const membership = presentMembership(await readMembership(ctx));
    return succeed({ client_secret: clientSecret, membership });
  },
  { replay: secretlessReplay },
);
