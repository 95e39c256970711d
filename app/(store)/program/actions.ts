"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusal } from "@/app/(account)/refusal";
import type { FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { apply } from "@/lib/producer-program/apply";
import { withdrawApplication } from "@/lib/producer-program/withdraw-application";

const TEXTS = ["producer_name", "legal_name", "claimed_producer", "message", "links"];
const STATEMENTS = ["owns_rights", "terms_accepted"];

/** Sends the application and goes on to how it stands. */
export async function submitApplication(_state: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  try {
    await apply(await pageContext(), {
      type: text("type"),
      producer_name: text("producer_name"),
      legal_name: text("legal_name"),
      claimed_producer: text("type") === "claim" ? text("claimed_producer") : null,
      // Boxes that were left empty are no links; those that were filled keep their places in a refusal.
      links: form
        .getAll("links")
        .map((link) => String(link).trim())
        .filter(Boolean),
      message: text("message"),
      owns_rights: form.get("owns_rights") === "on",
      terms_accepted: form.get("terms_accepted") === "on",
    });
  } catch (error) {
    return refusal(error, form, [...TEXTS, ...STATEMENTS]);
  }
  redirect("/program/application");
}

/** Takes the application back; answers what is wrong, or null. */
export async function submitWithdrawal(): Promise<string | null> {
  try {
    await withdrawApplication(await pageContext());
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath("/program", "layout");
  return null;
}
