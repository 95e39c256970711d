import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { verifyLicense as contract } from "@/lib/certificates/contract";
import { presentVerification } from "@/lib/certificates/present";
import { verifyCertificate } from "@/lib/certificates/verify-certificate";
import { fail } from "@/lib/errors";

export const GET = handle(contract, async (ctx, { params }) => {
  const verification = await verifyCertificate(ctx, { uuid: params.uuid });
  if (verification.outcome === "not_found") fail("not_found");
  return succeed(presentVerification(verification));
});
