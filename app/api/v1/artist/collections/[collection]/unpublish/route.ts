import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { presentOwn } from "@/lib/collections/present";
import { unpublishCollection } from "@/lib/collections/publish-collection";

export const POST = handle(contracts.unpublishCollection, async (ctx, { params }) =>
  succeed(presentOwn(await unpublishCollection(ctx, { collectionId: params.collection }))),
);
