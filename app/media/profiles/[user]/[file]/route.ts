import { refusal } from "@/lib/api/refusal";
import { requestId } from "@/lib/ids";
import { picture } from "@/lib/profiles/picture";
import { serveFile } from "@/lib/storage/serve-file";

type Context = { params: Promise<{ user: string; file: string }> };

/** A picture of a profile. Its address says all: no session is looked at. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    const { user, file } = await params;
    return await serveFile(request, await picture({ key: `profiles/${user}/${file}` }));
  } catch (error) {
    return refusal(error, requestId());
  }
}
