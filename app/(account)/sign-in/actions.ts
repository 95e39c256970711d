"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/account/form-state";
import { returnPath } from "@/lib/auth/return-path";
import { startSession } from "@/lib/auth/session-cookie";
import { pageContext } from "@/lib/auth/viewer";
import { signIn } from "@/lib/people/sign-in";
import { refusal } from "../refusal";

/** Signs in and goes on to where the visitor wanted to be. */
export async function submitSignIn(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const input = { email: form.get("email"), password: form.get("password") };
    await startSession(await signIn(await pageContext(), input));
  } catch (error) {
    return refusal(error, form, ["email"]);
  }
  redirect(returnPath(form.get("callbackUrl")));
}
