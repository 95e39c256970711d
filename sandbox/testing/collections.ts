import sharp from "sharp";
import { createCollection } from "@/lib/collections/create-collection";
import { orderTracks } from "@/lib/collections/order-tracks";
import { publishCollection } from "@/lib/collections/publish-collection";
import { setCover } from "@/lib/collections/set-cover";
import type { House } from "./house";
import type { Person } from "./people";

/** A picture of one color, as somebody would upload it. */
export const picture = (side = 600, background = "#c04020") =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .png()
    .toBuffer();

/** A draft of this producer's with these tracks. */
export async function collection(
  house: Pick<House, "as">,
  by: Person,
  given: { title?: string; trackIds?: number[] } = {},
) {
  const ctx = await house.as(by);
  const { id } = await createCollection(ctx, { title: given.title ?? "Night Bus Tapes" });
  return orderTracks(ctx, { collectionId: id, track_ids: given.trackIds ?? [] });
}

/** The same with a cover, published. */
export async function publishedCollection(
  house: Pick<House, "as">,
  by: Person,
  given: { title?: string; trackIds: number[] },
) {
  const { id: collectionId } = await collection(house, by, given);
  const ctx = await house.as(by);
  await setCover(ctx, { collectionId, file: await picture() });
  return publishCollection(ctx, { collectionId });
}
