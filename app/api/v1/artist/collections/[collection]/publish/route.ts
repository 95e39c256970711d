import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { presentOwn } from "@/lib/collections/present";
import { publishCollection } from "@/lib/collections/publish-collection";

export const POST = handle(contracts.publishCollection, async (ctx, { params }) =>
  succeed(presentOwn(await publishCollection(ctx, { collectionId: params.collection }))),
);
