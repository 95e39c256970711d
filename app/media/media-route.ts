import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { type ServedFile, serveFile } from "@/lib/storage/serve-file";

type Find = (ctx: Ctx, trackId: number, url: URL) => Promise<ServedFile>;

/** A handler that serves a file of the track in its path, with ranges, or says why not. */
export function mediaRoute(find: Find) {
  return (request: Request, { params }: { params: Promise<{ track: string }> }): Promise<Response> =>
    answerSession(async (ctx) => {
      const trackId = idParam.safeParse((await params).track);
      const file = await find(ctx, trackId.data ?? fail("not_found"), new URL(request.url));
      return serveFile(request, file);
    });
}
