import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { markAllRead as contract } from "@/lib/notifications/contract";
import { markAllRead } from "@/lib/notifications/mark-read";

export const POST = handle(contract, async (ctx) => succeed({ read: await markAllRead(ctx) }));
