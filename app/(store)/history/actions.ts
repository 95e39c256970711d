"use server";

import { revalidatePath } from "next/cache";
import { orWrong } from "@/app/listening/or-wrong";
import { pageContext } from "@/lib/auth/viewer";
import { forgetHeard, forgetHistory } from "@/lib/listening/forget-history";

/** Takes one track out of the history, or all of them; answers what is wrong, or null. */
export async function forget(trackId: string | null): Promise<string | null> {
  const ctx = await pageContext();
  const answer = await orWrong<unknown>(
    trackId === null ? forgetHistory(ctx) : forgetHeard(ctx, { trackId: Number(trackId) }),
  );
  revalidatePath("/history");
  return answer && typeof answer === "object" && "wrong" in answer ? String(answer.wrong) : null;
}
