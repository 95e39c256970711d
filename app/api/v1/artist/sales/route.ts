import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { artistSales as contract } from "@/lib/finances/contract";
import { presentArtistSales } from "@/lib/finances/present";
import { readArtistSales } from "@/lib/finances/read-artist-sales";

export const GET = handle(contract, async (ctx, { query }) =>
  succeed(presentArtistSales(await readArtistSales(ctx, query))),
);
