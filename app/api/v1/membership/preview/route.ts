import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { previewPlanChange as contract } from "@/lib/memberships/contract";
import { presentPreview } from "@/lib/memberships/present";
import { previewChange } from "@/lib/memberships/preview-change";

export const POST = handle(contract, async (ctx, { body }) =>
  succeed(presentPreview(await previewChange(ctx, { plan: body.plan }))),
);
