import { handle } from "@/lib/api/handle";
import { licenseKeys as contract } from "@/lib/certificates/contract";
import { publicKeys } from "@/lib/signing/public-keys";

const answer = handle(contract, async (ctx) => publicKeys(ctx.db));

// Well within a rotation's overlap, so that no verifier meets a signature by a key it has not seen.
const MAX_AGE_SECONDS = 600;

export async function GET(request: Request): Promise<Response> {
  const response = await answer(request);
  if (response.ok) response.headers.set("Cache-Control", `public, max-age=${MAX_AGE_SECONDS}`);
  return response;
}
