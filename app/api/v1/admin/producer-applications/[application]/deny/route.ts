import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { denyApplication as contract } from "@/lib/producer-program/contract";
import { denyApplication } from "@/lib/producer-program/deny-application";
import { presentRead } from "@/lib/producer-program/present";

export const POST = handle(contract, async (ctx, { params, body }) =>
  succeed(
    presentRead(await denyApplication(ctx, { applicationId: params.application, reason: body.reason })),
  ),
);
