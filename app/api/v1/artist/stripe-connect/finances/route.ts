import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { connectFinances as contract } from "@/lib/connect/contract";
import { connectFinances } from "@/lib/connect/finances";
import { presentFinances } from "@/lib/connect/present";

export const GET = handle(contract, async (ctx) => succeed(presentFinances(await connectFinances(ctx))));
