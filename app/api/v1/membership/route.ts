import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readMembership as contract } from "@/lib/memberships/contract";
import { presentMembership } from "@/lib/memberships/present";
import { readMembership } from "@/lib/memberships/read-membership";

export const GET = handle(contract, async (ctx) => succeed(presentMembership(await readMembership(ctx))));
