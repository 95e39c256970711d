"use server";

import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { requestPasswordReset } from "@/lib/people/request-password-reset";
import { refusal, typed } from "../refusal";

/** Asks for a reset link. */
export async function submitForgotPassword(_state: FormState, form: FormData): Promise<FormState> {
  try {
    await requestPasswordReset(await pageContext(), { email: form.get("email") });
    return { ...blankForm, values: typed(form, ["email"]), done: true };
  } catch (error) {
    return refusal(error, form, ["email"]);
  }
}
