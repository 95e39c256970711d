"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/account/form-state";
import { endSession } from "@/lib/auth/session-cookie";
import { pageContext } from "@/lib/auth/viewer";
import { resetPassword } from "@/lib/people/reset-password";
import { refusal } from "../../refusal";

/** Sets the new password and has its owner sign in with it. */
export async function submitNewPassword(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const input = { secret: form.get("secret"), password: form.get("password") };
    await resetPassword(await pageContext(), input);
  } catch (error) {
    return refusal(error, form, []);
  }
  await endSession();
  redirect("/sign-in?reset=done");
}
