import { answerSession } from "@/app/answer-session";
import { idParam } from "@/lib/api/shapes";
import { likedAmong } from "@/lib/likes/read-likes";

const MOST = 500;

/** Which of these tracks and collections the one who looks likes. */
export const GET = (request: Request) =>
  answerSession(async (ctx) => {
    const asked = new URL(request.url).searchParams;
    const liked = await likedAmong(ctx, {
      trackIds: idsIn(asked.get("tracks")),
      collectionIds: idsIn(asked.get("collections")),
    });
    return Response.json(liked, { headers: { "Cache-Control": "no-store" } });
  });

const idsIn = (list: string | null): number[] =>
  (list ?? "").split(",", MOST).flatMap((text) => idParam.safeParse(text).data ?? []);
