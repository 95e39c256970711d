"use server";

import { revalidatePath } from "next/cache";
import { refusal, typed } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { updateProfile } from "@/lib/people/update-profile";
import { removeAvatar } from "@/lib/profiles/set-avatar";

const FIELDS = ["handle", "bio"];

/** Saves what others see. */
export async function submitPublicProfile(_state: FormState, form: FormData): Promise<FormState> {
  try {
    await updateProfile(await pageContext(), {
      handle: String(form.get("handle") ?? "").trim() || null,
      bio: form.get("bio"),
      isPublic: form.get("isPublic") === "on",
    });
  } catch (error) {
    return refusal(error, form, FIELDS);
  }
  revalidatePath("/", "layout");
  return { ...blankForm, values: typed(form, FIELDS), done: true };
}

/** Takes the picture off. */
export async function submitNoAvatar(): Promise<void> {
  await removeAvatar(await pageContext());
  revalidatePath("/", "layout");
}
