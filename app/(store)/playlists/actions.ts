"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusal } from "@/app/(account)/refusal";
import { orWrong, whatIsWrong } from "@/app/listening/or-wrong";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { createPlaylist } from "@/lib/playlists/create-playlist";
import { deletePlaylist } from "@/lib/playlists/delete-playlist";
import { editPlaylist } from "@/lib/playlists/edit-playlist";
import { orderTracks } from "@/lib/playlists/order-tracks";
import { removeTrack } from "@/lib/playlists/remove-track";

const KEPT = ["name", "description"];

const fieldsOf = (form: FormData) => ({
  name: form.get("name"),
  description: form.get("description"),
  is_public: form.get("is_public") === "1",
});

/** Starts a playlist and goes on to it. */
export async function submitNew(_state: FormState, form: FormData): Promise<FormState> {
  let id: number;
  try {
    ({ id } = await createPlaylist(await pageContext(), fieldsOf(form)));
  } catch (error) {
    return refusal(error, form, KEPT);
  }
  redirect(`/playlists/${id}`);
}

/** Renames and describes a playlist. */
export async function submitEdit(playlistId: number, _state: FormState, form: FormData): Promise<FormState> {
  try {
    await editPlaylist(await pageContext(), { playlistId, ...fieldsOf(form) });
  } catch (error) {
    return refusal(error, form, KEPT);
  }
  revalidatePath(`/playlists/${playlistId}`);
  return { ...blankForm, done: true };
}

/** Deletes a playlist and goes back to the others; answers what is wrong. */
export async function submitDelete(playlistId: number): Promise<string | null> {
  const wrong = await whatIsWrong(deletePlaylist(await pageContext(), { playlistId }));
  if (wrong) return wrong;
  redirect("/playlists");
}

/** Puts a playlist in order, from the version that was shown. */
export async function submitOrder(
  playlistId: number,
  version: number,
  ids: string[],
): Promise<{ version: number } | { wrong: string }> {
  const trackIds = ids.map(Number);
  return orWrong(orderTracks(await pageContext(), { playlistId, version, trackIds }).then(versionOf));
}

/** Takes a track out of a playlist. */
export async function submitRemove(
  playlistId: number,
  trackId: string,
): Promise<{ version: number } | { wrong: string }> {
  return orWrong(removeTrack(await pageContext(), { playlistId, trackId: Number(trackId) }).then(versionOf));
}

const versionOf = ({ version }: { version: number }) => ({ version });
