import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { artistDashboard as contract } from "@/lib/dashboard/contract";
import { presentDashboard } from "@/lib/dashboard/present";
import { readDashboard } from "@/lib/dashboard/read-dashboard";

export const GET = handle(contract, async (ctx) => succeed(presentDashboard(await readDashboard(ctx))));
