"use server";

import { revalidatePath } from "next/cache";
import { refusal } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { approveApplication } from "@/lib/producer-program/approve-application";
import { denyApplication } from "@/lib/producer-program/deny-application";

/** Says yes; answers what is wrong, or null. */
export async function submitApproval(applicationId: number): Promise<string | null> {
  try {
    await approveApplication(await pageContext(), { applicationId });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath("/admin/applications", "layout");
  return null;
}

/** Says no, and why. */
export async function submitDenial(
  applicationId: number,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  try {
    await denyApplication(await pageContext(), { applicationId, reason: form.get("reason") });
  } catch (error) {
    return refusal(error, form, ["reason"]);
  }
  revalidatePath("/admin/applications", "layout");
  return { ...blankForm, done: true };
}
