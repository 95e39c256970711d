import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { deleteCollection } from "@/lib/collections/delete-collection";
import { editCollection } from "@/lib/collections/edit-collection";
import { presentOwn } from "@/lib/collections/present";
import { readOwnCollection } from "@/lib/collections/read-own-collection";

export const GET = handle(contracts.readOwnCollection, async (ctx, { params }) =>
  succeed(presentOwn(await readOwnCollection(ctx, { collectionId: params.collection }))),
);

export const PATCH = handle(contracts.editCollection, async (ctx, { params, body }) =>
  succeed(presentOwn(await editCollection(ctx, { collectionId: params.collection, changes: body }))),
);

export const DELETE = handle(contracts.deleteCollection, async (ctx, { params }) => {
  await deleteCollection(ctx, { collectionId: params.collection });
  return succeed({ id: params.collection, deleted: true as const });
});
