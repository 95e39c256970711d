import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { listUploads as contract } from "@/lib/uploads/contract";
import { listUploads } from "@/lib/uploads/list-uploads";
import { presentUpload } from "@/lib/uploads/present";

export const GET = handle(contract, async (ctx, { query }) =>
  succeed((await listUploads(ctx, { trackId: query.track })).map(presentUpload)),
);
