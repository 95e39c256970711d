import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/presets/contract";
import { createPreset } from "@/lib/presets/create-preset";
import { listPresets } from "@/lib/presets/list-presets";
import { presentPreset } from "@/lib/presets/present";

export const GET = handle(contracts.listPresets, async (ctx, { query }) => {
  const { per_page: perPage, ...from } = query;
  return succeed(pageOf(await listPresets(ctx, { ...from, perPage }), presentPreset));
});

export const POST = handle(contracts.createPreset, async (ctx, { body }) =>
  succeed(presentPreset(await createPreset(ctx, body))),
);
