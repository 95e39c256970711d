import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { apply } from "@/lib/producer-program/apply";
import * as contracts from "@/lib/producer-program/contract";
import { presentOwn } from "@/lib/producer-program/present";
import { readOwnApplication } from "@/lib/producer-program/read-own-application";
import { withdrawApplication } from "@/lib/producer-program/withdraw-application";

export const GET = handle(contracts.readOwnApplication, async (ctx) =>
  succeed(presentOwn((await readOwnApplication(ctx)) ?? fail("not_found"))),
);

export const POST = handle(contracts.apply, async (ctx, { body }) =>
  succeed(presentOwn(await apply(ctx, body))),
);

export const DELETE = handle(contracts.withdrawApplication, async (ctx) => {
  await withdrawApplication(ctx);
  return succeed({ withdrawn: true });
});
