import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { defaultConfig as contract } from "@/lib/presets/contract";
import { readDefaultConfig } from "@/lib/presets/read-default-config";

export const GET = handle(contract, async (ctx) => succeed(await readDefaultConfig(ctx)));
