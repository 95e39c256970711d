import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { presentDetails } from "@/lib/collections/present";
import { readCollection } from "@/lib/collections/read-collection";

export const GET = handle(contracts.readCollection, async (ctx, { params }) =>
  succeed(presentDetails(await readCollection(ctx, { collectionId: params.collection }))),
);
