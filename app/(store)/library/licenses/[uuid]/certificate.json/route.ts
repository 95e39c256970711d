import { answerSession } from "@/app/answer-session";
import { readCertificate } from "@/lib/certificates/read-certificate";
import { contentDisposition } from "@/lib/storage/content-disposition";

/** The certificate with its private part and its signature, to be checked offline by public/verify-certificate.mjs. */
export function GET(_request: Request, { params }: { params: Promise<{ uuid: string }> }) {
  return answerSession(async (ctx) => {
    const certificate = await readCertificate(ctx, await params);
    const { number, public: document, private: closed, signature } = certificate;
    return Response.json(
      { public: document, private: closed, signature },
      {
        headers: {
          "Content-Disposition": contentDisposition("attachment", `${number}.json`),
          "Cache-Control": "private, no-store",
        },
      },
    );
  });
}
