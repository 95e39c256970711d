import { handle } from "@/lib/api/handle";
import { pageOf } from "@/lib/api/paging";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/collections/contract";
import { createCollection } from "@/lib/collections/create-collection";
import { listOwnCollections } from "@/lib/collections/list-own-collections";
import { presentOwn, presentOwnLine } from "@/lib/collections/present";

export const GET = handle(contracts.listOwnCollections, async (ctx, { query }) => {
  const { per_page: perPage, ...asked } = query;
  return succeed(pageOf(await listOwnCollections(ctx, { ...asked, perPage }), presentOwnLine));
});

export const POST = handle(contracts.createCollection, async (ctx, { body }) =>
  succeed(presentOwn(await createCollection(ctx, body))),
);
