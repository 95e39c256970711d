import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { markRead as contract } from "@/lib/notifications/contract";
import { markRead } from "@/lib/notifications/mark-read";

export const POST = handle(contract, async (ctx, { params }) => {
  await markRead(ctx, { notificationId: params.notification });
  return succeed({ read: 1 });
});
