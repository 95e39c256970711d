import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { type ServedFile, serveFile } from "@/lib/storage/serve-file";

type Find = (ctx: Ctx, id: number, url: URL) => Promise<ServedFile>;

/** A handler that serves a file of the one thing that its path numbers, with ranges, or says why not. */
export function mediaRoute(find: Find) {
  return (request: Request, { params }: { params: Promise<Record<string, string>> }): Promise<Response> =>
    answerSession(async (ctx) => {
      const [id] = Object.values(await params).map((each) => idParam.safeParse(each).data);
      const file = await find(ctx, id ?? fail("not_found"), new URL(request.url));
      return serveFile(request, file);
    });
}
