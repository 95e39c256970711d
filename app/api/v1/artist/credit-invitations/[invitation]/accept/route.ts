import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { acceptInvitation } from "@/lib/credits/accept-invitation";
import { acceptInvitation as contract } from "@/lib/credits/contract";

export const POST = handle(contract, async (ctx, { params }) => {
  await acceptInvitation(ctx, { invitationId: params.invitation });
  return succeed({ accepted: true as const });
});
