"use server";

import { revalidatePath } from "next/cache";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { follow } from "@/lib/follows/follow";
import { unfollow } from "@/lib/follows/unfollow";

/** Follows somebody, or no longer; answers what is wrong, or null. */
export async function setFollow(userId: number, on: boolean): Promise<string | null> {
  try {
    await (on ? follow : unfollow)(await pageContext(), { user: String(userId) });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath("/", "layout");
  return null;
}
