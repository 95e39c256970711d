import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/presets/contract";
import { presentArtistDefault } from "@/lib/presets/present";
import { readArtistDefault } from "@/lib/presets/read-artist-default";
import { setArtistDefault } from "@/lib/presets/set-artist-default";

export const GET = handle(contracts.readArtistDefault, async (ctx) =>
  succeed(presentArtistDefault(await readArtistDefault(ctx))),
);

export const POST = handle(contracts.setArtistDefault, async (ctx, { body }) =>
  succeed(presentArtistDefault(await setArtistDefault(ctx, body))),
);
