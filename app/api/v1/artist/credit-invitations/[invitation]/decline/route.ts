import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { declineInvitation as contract } from "@/lib/credits/contract";
import { declineInvitation } from "@/lib/credits/decline-invitation";

export const POST = handle(contract, async (ctx, { params }) => {
  await declineInvitation(ctx, { invitationId: params.invitation });
  return succeed({ declined: true as const });
});
