import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { userEntitlements as contract } from "@/lib/entitlements/contract";
import { entitlements } from "@/lib/entitlements/entitlements";
import { presentEntitlements } from "@/lib/memberships/present";

export const GET = handle(contract, async (ctx) => succeed(presentEntitlements(await entitlements(ctx))));
