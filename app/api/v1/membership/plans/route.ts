import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { presentPlan } from "@/lib/memberships/present";
import { listPlans as contract } from "@/lib/plans/contract";
import { listPlans } from "@/lib/plans/list-plans";

export const GET = handle(contract, async (ctx) => succeed((await listPlans(ctx)).map(presentPlan)));
