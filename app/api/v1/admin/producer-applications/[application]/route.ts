import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readApplication as contract } from "@/lib/producer-program/contract";
import { presentRead } from "@/lib/producer-program/present";
import { readApplication } from "@/lib/producer-program/read-application";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentRead(await readApplication(ctx, { applicationId: params.application }))),
);
