import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/presets/contract";
import { deletePreset } from "@/lib/presets/delete-preset";
import { presentPreset } from "@/lib/presets/present";
import { readPreset } from "@/lib/presets/read-preset";
import { updatePreset } from "@/lib/presets/update-preset";

export const GET = handle(contracts.readPreset, async (ctx, { params }) =>
  succeed(presentPreset(await readPreset(ctx, { presetId: params.preset }))),
);

export const PUT = handle(contracts.updatePreset, async (ctx, { params, body }) =>
  succeed(presentPreset(await updatePreset(ctx, { presetId: params.preset, ...body }))),
);

export const DELETE = handle(contracts.deletePreset, async (ctx, { params }) => {
  await deletePreset(ctx, { presetId: params.preset });
  return succeed({ id: params.preset, deleted: true as const });
});
