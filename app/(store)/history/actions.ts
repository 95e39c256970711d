"use server";

import { revalidatePath } from "next/cache";
import { whatIsWrong } from "@/app/listening/or-wrong";
import { pageContext } from "@/lib/auth/viewer";
import { forgetHeard, forgetHistory } from "@/lib/listening/forget-history";

/** Takes one track out of the history, or all of them; answers what is wrong, or null. */
export async function forget(trackId: string | null): Promise<string | null> {
  const ctx = await pageContext();
  const wrong = await whatIsWrong(
    trackId === null ? forgetHistory(ctx) : forgetHeard(ctx, { trackId: Number(trackId) }),
  );
  revalidatePath("/history");
  return wrong;
}
