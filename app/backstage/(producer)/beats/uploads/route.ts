import { answerSession } from "@/app/answer-session";
import { idParam } from "@/lib/api/shapes";
import { listUploads } from "@/lib/uploads/list-uploads";
import { presentUpload } from "../present-upload";

/** How far the producer's uploads are, for the page that shows it: `of=new`, or `of` a beat by its id. */
export function GET(request: Request): Promise<Response> {
  const trackId = idParam.safeParse(new URL(request.url).searchParams.get("of")).data;
  return answerSession(async (ctx) =>
    Response.json((await listUploads(ctx, { trackId })).map(presentUpload), {
      headers: { "Cache-Control": "private, no-store" },
    }),
  );
}
