import { handle } from "@/lib/api/handle";
import { certificatePdf } from "@/lib/certificates/certificate-pdf";
import { downloadLicensePdf as contract } from "@/lib/certificates/contract";
import { serveFile } from "@/lib/storage/serve-file";

export const GET = handle(contract, async (ctx, { params }, request) =>
  serveFile(request, await certificatePdf(ctx, { trackId: params.track })),
);
