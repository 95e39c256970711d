"use server";

import { revalidatePath } from "next/cache";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { markAllRead, markRead } from "@/lib/notifications/mark-read";

/** Marks one as read, while its reader is on the way to what it is about. */
export async function readOne(notificationId: number): Promise<void> {
  await unlessGone(markRead(await pageContext(), { notificationId }));
  revalidatePath("/", "layout");
}

/** Marks everything as read. */
export async function readAll(): Promise<void> {
  await unlessGone(markAllRead(await pageContext()));
  revalidatePath("/", "layout");
}

/** A session that has ended, or a notification that was forgotten meanwhile, is nothing to stop anybody for. */
async function unlessGone(marking: Promise<unknown>): Promise<void> {
  try {
    await marking;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
