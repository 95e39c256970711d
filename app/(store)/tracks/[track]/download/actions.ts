"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { refusal } from "@/app/(account)/refusal";
import type { FormState } from "@/components/account/form-state";
import { idParam } from "@/lib/api/shapes";
import { pageContext } from "@/lib/auth/viewer";
import { downloadTrack } from "@/lib/downloads/download-track";
import { fail, invalid } from "@/lib/errors";
import { isPlainLine } from "@/lib/plain-text";

/** Accepts the standard terms of a track, by the button whose words say so, and shows its files. */
export async function acceptAndDownload(
  trackId: number,
  _state: FormState,
  form: FormData,
): Promise<FormState> {
  // A server action is an address that anyone may post anything to.
  const id = idParam.safeParse(trackId).data ?? fail("not_found");
  try {
    await downloadTrack(await pageContext(), {
      trackId: id,
      termsAccepted: true,
      termsHash: String(form.get("termsHash")),
      licenseeName: nameIn(form),
      via: "browser",
    });
  } catch (error) {
    return refusal(error, form, ["licenseeName"]);
  }
  revalidatePath(`/tracks/${id}`, "layout");
  redirect(`/tracks/${id}/download`);
}

function nameIn(form: FormData): string | undefined {
  const given = form.get("licenseeName");
  if (given === null) return undefined;
  const name = String(given).trim();
  if (!name) invalid({ licenseeName: ["Enter the name for the certificate."] });
  if (name.length > 200) invalid({ licenseeName: ["Use at most 200 characters."] });
  if (!isPlainLine(name)) invalid({ licenseeName: ["Use letters, digits and punctuation only."] });
  return name;
}
