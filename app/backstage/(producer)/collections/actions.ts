"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { CollectionFields } from "@/components/collections/collection-form";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { createCollection } from "@/lib/collections/create-collection";
import { deleteCollection } from "@/lib/collections/delete-collection";
import { editCollection } from "@/lib/collections/edit-collection";
import { orderTracks } from "@/lib/collections/order-tracks";
import { publishCollection, unpublishCollection } from "@/lib/collections/publish-collection";

// A server action is an address that anyone may post anything to; the acts check the rest of it by field.
const CollectionId = z.int().positive();

export async function saveCollection(
  collectionId: number | null,
  fields: CollectionFields,
  trackIds: number[],
): Promise<{ id: number | null; refused: Saved }> {
  let id = CollectionId.nullable().parse(collectionId);
  const ctx = await pageContext();
  const refused = await saving(async () => {
    if (id === null) ({ id } = await createCollection(ctx, fields));
    else await editCollection(ctx, { collectionId: id, changes: fields });
    await orderTracks(ctx, { collectionId: id, track_ids: trackIds });
  });
  return { id, refused };
}

export async function publish(collectionId: number): Promise<Saved> {
  const id = CollectionId.parse(collectionId);
  const ctx = await pageContext();
  return saving(() => publishCollection(ctx, { collectionId: id }));
}

export async function unpublish(collectionId: number): Promise<Saved> {
  const id = CollectionId.parse(collectionId);
  const ctx = await pageContext();
  return saving(() => unpublishCollection(ctx, { collectionId: id }));
}

export async function remove(collectionId: number): Promise<Saved> {
  const id = CollectionId.parse(collectionId);
  const ctx = await pageContext();
  return saving(() => deleteCollection(ctx, { collectionId: id }));
}
