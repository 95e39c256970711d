"use server";

import { revalidatePath } from "next/cache";
import type { TokenFormState } from "@/components/account/create-token-form";
import { blankForm } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { createToken } from "@/lib/people/create-token";
import { revokeToken } from "@/lib/people/revoke-token";
import { refusal } from "../../refusal";

/** Makes a token and hands its text over, this once. */
export async function submitToken(_state: TokenFormState, form: FormData): Promise<TokenFormState> {
  try {
    const lifetime = String(form.get("expiresInDays"));
    const { name, token } = await createToken(await pageContext(), {
      name: form.get("name"),
      scopes: form.getAll("scopes"),
      expiresInDays: lifetime === "never" ? null : Number(lifetime),
    });
    revalidatePath("/settings/tokens");
    return { ...blankForm, done: true, created: { name, token } };
  } catch (error) {
    return { ...refusal(error, form, ["name", "scopes", "expiresInDays"]), created: null };
  }
}

/** Ends a token; answers what is wrong, or null. */
export async function submitRevocation(tokenId: number): Promise<string | null> {
  try {
    await revokeToken(await pageContext(), { tokenId });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath("/settings/tokens");
  return null;
}
