import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { withdrawInvitation as contract } from "@/lib/credits/contract";
import { withdrawInvitation } from "@/lib/credits/withdraw-invitation";

export const DELETE = handle(contract, async (ctx, { params }) => {
  await withdrawInvitation(ctx, { trackId: params.track, invitationId: params.invitation });
  return succeed({ withdrawn: true as const });
});
