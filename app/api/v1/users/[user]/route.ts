import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readUser as contract } from "@/lib/profiles/contract";
import { presentUser } from "@/lib/profiles/present";
import { readUser } from "@/lib/profiles/read-user";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentUser(await readUser(ctx, params))),
);
