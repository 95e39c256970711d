import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { bulkEdit } from "@/lib/tracks/bulk-edit";
import { bulkEditTracks as contract } from "@/lib/tracks/own-contract";
import { presentBulk } from "@/lib/tracks/present";

export const POST = handle(contract, async (ctx, { body }) =>
  succeed(presentBulk(await bulkEdit(ctx, body))),
);
