"use server";

import { revalidatePath } from "next/cache";
import { whatIsWrong } from "@/app/listening/or-wrong";
import { pageContext } from "@/lib/auth/viewer";
import { deleteComment } from "@/lib/comments/delete-comment";
import { editComment } from "@/lib/comments/edit-comment";
import { hideComment } from "@/lib/comments/hide-comment";
import { postComment } from "@/lib/comments/post-comment";
import { reportComment } from "@/lib/comments/report-comment";

/** Says something below a track; this and the others answer what is wrong, or null. */
export async function submitComment(trackId: number, body: string, answers: number | null) {
  return told(trackId, postComment(await pageContext(), { trackId, body, answers }));
}

export async function submitEdit(trackId: number, commentId: number, body: string) {
  return told(trackId, editComment(await pageContext(), { commentId, body }));
}

export async function submitDelete(trackId: number, commentId: number) {
  return told(trackId, deleteComment(await pageContext(), { commentId }));
}

export async function submitReport(trackId: number, commentId: number, reason: string) {
  return told(trackId, reportComment(await pageContext(), { commentId, reason }));
}

export async function submitHide(trackId: number, commentId: number, reason: string) {
  return told(trackId, hideComment(await pageContext(), { commentId, reason }));
}

async function told(trackId: number, acting: Promise<unknown>): Promise<string | null> {
  const wrong = await whatIsWrong(acting);
  revalidatePath(`/tracks/${trackId}`);
  return wrong;
}
