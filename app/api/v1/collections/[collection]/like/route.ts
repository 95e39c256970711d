import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/likes/contract";
import { likeCollection, readCollectionLike, unlikeCollection } from "@/lib/likes/like-collection";

export const GET = handle(contracts.readCollectionLike, async (ctx, { params }) =>
  succeed(await readCollectionLike(ctx, { collectionId: params.collection })),
);

export const PUT = handle(contracts.likeCollection, async (ctx, { params }) =>
  succeed(await likeCollection(ctx, { collectionId: params.collection })),
);

export const DELETE = handle(contracts.unlikeCollection, async (ctx, { params }) =>
  succeed(await unlikeCollection(ctx, { collectionId: params.collection })),
);
