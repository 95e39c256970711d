import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { artistProgress as contract } from "@/lib/progress/contract";
import { presentProgress } from "@/lib/progress/present";
import { readProgress } from "@/lib/progress/read-progress";

export const GET = handle(contract, async (ctx) => succeed(presentProgress(await readProgress(ctx))));
