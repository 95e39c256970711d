import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { cancelUpload } from "@/lib/uploads/cancel-upload";
import { cancelUpload as cancelContract, readUpload as readContract } from "@/lib/uploads/contract";
import { presentUpload } from "@/lib/uploads/present";
import { readUpload } from "@/lib/uploads/read-upload";

export const GET = handle(readContract, async (ctx, { params }) =>
  succeed(presentUpload(await readUpload(ctx, { uploadId: params.upload }))),
);

export const DELETE = handle(cancelContract, async (ctx, { params }) => {
  await cancelUpload(ctx, { uploadId: params.upload });
  return succeed({ id: params.upload, canceled: true as const });
});
