"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { blankForm, type FormState } from "@/components/account/form-state";
import { endSession, startSession } from "@/lib/auth/session-cookie";
import { pageContext } from "@/lib/auth/viewer";
import { changePassword } from "@/lib/people/change-password";
import { endSessions } from "@/lib/people/end-sessions";
import { updateProfile } from "@/lib/people/update-profile";
import { refusal, typed } from "../refusal";

const PROFILE_FIELDS = ["name", "legalName"];

/** Saves the names. */
export async function submitProfile(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const input = { name: form.get("name"), legalName: form.get("legalName") };
    await updateProfile(await pageContext(), input);
  } catch (error) {
    return refusal(error, form, PROFILE_FIELDS);
  }
  revalidatePath("/", "layout");
  return { ...blankForm, values: typed(form, PROFILE_FIELDS), done: true };
}

/** Changes the password; this browser stays signed in, with a session of the new generation. */
export async function submitPassword(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const input = { current: form.get("current"), password: form.get("password") };
    await startSession(await changePassword(await pageContext(), input));
    return { ...blankForm, done: true };
  } catch (error) {
    return refusal(error, form, []);
  }
}

/** Signs out everywhere, here too. */
export async function submitEndSessions(): Promise<void> {
  await endSessions(await pageContext());
  await endSession();
  redirect("/sign-in");
}
