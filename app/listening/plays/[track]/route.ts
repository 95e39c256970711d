import { z } from "zod";
import { answerSession } from "@/app/answer-session";
import type { Ctx } from "@/lib/acts/context";
import { boundedText } from "@/lib/api/read-input";
import { idParam } from "@/lib/api/shapes";
import { knownBrowser, nameBrowser } from "@/lib/auth/browser";
import { requireSameOrigin } from "@/lib/auth/same-origin";
import { fail } from "@/lib/errors";
import { beginPlay } from "@/lib/listening/begin-play";
import { countPlay } from "@/lib/listening/count-play";

type Props = { params: Promise<{ track: string }> };

const Report = z.strictObject({ ticket: z.string().max(500), heardMs: z.int().min(0).max(86_400_000) });

const MOST_BYTES = 1024;

/** The player says that a track starts, and gets the ticket of the play. */
export const POST = (request: Request, props: Props) =>
  ofTrack(request, props, async (ctx, trackId) => {
    // Whoever is signed in counts as themselves; strangers by their browser.
    const browser = ctx.actor.kind === "anonymous" ? await nameBrowser() : null;
    return beginPlay(ctx, { trackId, browser });
  });

/** The player says that it has been heard. */
export const PUT = (request: Request, props: Props) =>
  ofTrack(request, props, async (ctx, trackId) => {
    const report = readReport(await boundedText(request, MOST_BYTES));
    return countPlay(ctx, { trackId, ...report, browser: await knownBrowser() });
  });

function readReport(text: string): z.output<typeof Report> {
  try {
    return Report.parse(JSON.parse(text));
  } catch {
    return fail("malformed_request");
  }
}

function ofTrack(
  request: Request,
  { params }: Props,
  answer: (ctx: Ctx, trackId: number) => Promise<object>,
): Promise<Response> {
  return answerSession(async (ctx) => {
    requireSameOrigin(request);
    const trackId = idParam.safeParse((await params).track).data ?? fail("not_found");
    return Response.json(await answer(ctx, trackId), { headers: { "Cache-Control": "no-store" } });
  });
}
