"use server";

import { revalidatePath } from "next/cache";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { replayEvent } from "@/lib/inbox/replay-event";

/** Has an event worked on again; answers what is wrong, or null. */
export async function submitReplay(eventId: string): Promise<string | null> {
  try {
    await replayEvent(await pageContext(), { eventId });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath(`/admin/inbox/${eventId}`);
  return null;
}
