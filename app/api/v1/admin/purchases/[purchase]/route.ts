import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { inspectPurchase } from "@/lib/purchases/inspect-purchase";
import { inspectPurchase as contract } from "@/lib/refunds/contract";
import { presentInspected } from "@/lib/refunds/present";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentInspected(await inspectPurchase(ctx, { purchaseId: params.purchase }))),
);
