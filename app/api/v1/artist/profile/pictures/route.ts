import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { addPicture } from "@/lib/profiles/add-picture";
import { addArtistPicture as contract } from "@/lib/profiles/contract";
import { presentArtist } from "@/lib/profiles/present";

export const POST = handle(contract, async (ctx, { file }) =>
  succeed(presentArtist(await addPicture(ctx, { file }))),
);
