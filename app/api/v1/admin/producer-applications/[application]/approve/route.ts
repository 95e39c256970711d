import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { approveApplication } from "@/lib/producer-program/approve-application";
import { approveApplication as contract } from "@/lib/producer-program/contract";
import { presentRead } from "@/lib/producer-program/present";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentRead(await approveApplication(ctx, { applicationId: params.application }))),
);
