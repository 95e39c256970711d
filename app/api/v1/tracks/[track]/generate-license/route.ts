import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { generateLicense as contract } from "@/lib/certificates/contract";
import { generateLicense } from "@/lib/certificates/generate-license";
import { presentCertificate } from "@/lib/certificates/present";

export const POST = handle(contract, async (ctx, { params }) =>
  succeed(presentCertificate(await generateLicense(ctx, { trackId: params.track }))),
);
