import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/profiles/contract";
import { editProducer } from "@/lib/profiles/edit-producer";
import { presentArtist } from "@/lib/profiles/present";
import { readOwnProducer } from "@/lib/profiles/read-own-producer";

export const GET = handle(contracts.readArtistProfile, async (ctx) =>
  succeed(presentArtist(await readOwnProducer(ctx))),
);

export const PATCH = handle(contracts.editArtistProfile, async (ctx, { body }) =>
  succeed(presentArtist(await editProducer(ctx, body))),
);
