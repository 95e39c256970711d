import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { openPortal as contract } from "@/lib/memberships/contract";
import { openPortal } from "@/lib/memberships/open-portal";

export const POST = handle(contract, async (ctx) => succeed(await openPortal(ctx)));
