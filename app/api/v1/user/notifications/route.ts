import { handle } from "@/lib/api/handle";
import { cursorPageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import { listNotifications as contract } from "@/lib/notifications/contract";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { presentNotification } from "@/lib/notifications/present";

export const GET = handle(contract, async (ctx, { query: { per_page: limit, cursor, read } }) => {
  const found = await listNotifications(ctx, { read, limit, cursor });
  return succeed(cursorPageOf(found, limit, presentNotification));
});
