import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import * as contracts from "@/lib/follows/contract";
import { follow } from "@/lib/follows/follow";
import { presentFollow } from "@/lib/follows/present";
import { unfollow } from "@/lib/follows/unfollow";

export const PUT = handle(contracts.follow, async (ctx, { params }) =>
  succeed(presentFollow(await follow(ctx, params))),
);

export const DELETE = handle(contracts.unfollow, async (ctx, { params }) =>
  succeed(presentFollow(await unfollow(ctx, params))),
);
