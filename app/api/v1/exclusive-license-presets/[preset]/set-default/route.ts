import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { setDefaultPreset as contract } from "@/lib/presets/contract";
import { presentPreset } from "@/lib/presets/present";
import { setDefaultPreset } from "@/lib/presets/set-default-preset";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentPreset(await setDefaultPreset(ctx, { presetId: params.preset }))),
);
