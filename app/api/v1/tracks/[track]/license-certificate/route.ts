import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { licenseCertificate as contract } from "@/lib/certificates/contract";
import { presentCertificate } from "@/lib/certificates/present";
import { readTrackCertificate } from "@/lib/certificates/read-track-certificate";

export const GET = handle(contract, async (ctx, { params }) =>
  succeed(presentCertificate(await readTrackCertificate(ctx, { trackId: params.track }))),
);
