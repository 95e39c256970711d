import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { checkLicense } from "@/lib/certificates/check-license";
import { checkLicense as contract } from "@/lib/certificates/contract";
import { presentCheck } from "@/lib/certificates/present";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentCheck(await checkLicense(ctx, { trackId: params.track }))),
);
