import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { setCollectionCover } from "@/lib/collections/contract";
import { presentOwn } from "@/lib/collections/present";
import { setCover } from "@/lib/collections/set-cover";

export const PUT = handle(setCollectionCover, async (ctx, { params, file }) =>
  succeed(presentOwn(await setCover(ctx, { collectionId: params.collection, file }))),
);
