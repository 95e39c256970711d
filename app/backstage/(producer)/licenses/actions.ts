"use server";

import { revalidatePath } from "next/cache";
import { refusal } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { revokeCertificate } from "@/lib/certificates/revoke-certificate";
import { invalid } from "@/lib/errors";
import { PATH } from "./address";

/** Revokes a license that the signed-in producer granted, for a violation. */
export async function revokeGranted(uuid: string, _state: FormState, form: FormData): Promise<FormState> {
  try {
    const note = String(form.get("note") ?? "").trim();
    if (note.length > 1000) invalid({ note: ["Use at most 1,000 characters."] });
    await revokeCertificate(await pageContext(), { uuid: String(uuid), reason: "violation", note });
  } catch (error) {
    return refusal(error, form, ["note"]);
  }
  revalidatePath(PATH);
  return { ...blankForm, done: true };
}
