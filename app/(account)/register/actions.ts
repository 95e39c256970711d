"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/account/form-state";
import { returnPath } from "@/lib/auth/return-path";
import { startSession } from "@/lib/auth/session-cookie";
import { pageContext } from "@/lib/auth/viewer";
import { register } from "@/lib/people/register";
import { refusal } from "../refusal";

/** Opens an account, signs in, and goes on to where the visitor wanted to be. */
export async function submitRegistration(_state: FormState, form: FormData): Promise<FormState> {
  try {
    const input = { name: form.get("name"), email: form.get("email"), password: form.get("password") };
    await startSession(await register(await pageContext(), input));
  } catch (error) {
    return refusal(error, form, ["name", "email"]);
  }
  redirect(returnPath(form.get("callbackUrl")));
}
