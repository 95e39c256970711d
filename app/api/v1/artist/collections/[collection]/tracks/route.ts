import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { orderCollectionTracks } from "@/lib/collections/contract";
import { orderTracks } from "@/lib/collections/order-tracks";
import { presentOwn } from "@/lib/collections/present";

export const PUT = handle(orderCollectionTracks, async (ctx, { params, body }) =>
  succeed(presentOwn(await orderTracks(ctx, { collectionId: params.collection, ...body }))),
);
