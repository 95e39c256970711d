import { handle } from "@/lib/api/handle";
import { openApi as contract } from "@/lib/reference/contract";
import { openApiDocument } from "@/lib/reference/openapi";

const answer = handle(contract, async () => openApiDocument());

const MAX_AGE_SECONDS = 600;

export async function GET(request: Request): Promise<Response> {
  const response = await answer(request);
  if (response.ok) response.headers.set("Cache-Control", `public, max-age=${MAX_AGE_SECONDS}`);
  return response;
}
