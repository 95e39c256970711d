import { fileRoute } from "@/app/(store)/library/file-route";
import { certificatePdf } from "@/lib/certificates/certificate-pdf";

/** The certificate as a PDF, for its parties. */
export const GET = fileRoute<{ uuid: string }>((ctx, { uuid }) => certificatePdf(ctx, { uuid }));
