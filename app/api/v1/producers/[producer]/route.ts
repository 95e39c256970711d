import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readProducer as contract } from "@/lib/profiles/contract";
import { presentProducer } from "@/lib/profiles/present";
import { readProducer } from "@/lib/profiles/read-producer";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentProducer(await readProducer(ctx, params))),
);
