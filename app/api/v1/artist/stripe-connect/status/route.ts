import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { connectStatus } from "@/lib/connect/connect-status";
import { connectStatus as contract } from "@/lib/connect/contract";
import { presentStatus } from "@/lib/connect/present";

export const GET = handle(contract, async (ctx) => succeed(presentStatus(await connectStatus(ctx))));
