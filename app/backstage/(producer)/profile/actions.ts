"use server";

import { revalidatePath } from "next/cache";
import { refusal, typed } from "@/app/(account)/refusal";
import { blankForm, type FormState } from "@/components/account/form-state";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { editProducer } from "@/lib/profiles/edit-producer";
import { LINK_KINDS } from "@/lib/profiles/links";

const FIELDS = ["name", "bio", ...LINK_KINDS];

/** Saves name, words and links. */
export async function submitProducerProfile(_state: FormState, form: FormData): Promise<FormState> {
  const links = LINK_KINDS.map((kind) => ({ kind, url: String(form.get(kind) ?? "").trim() })).filter(
    ({ url }) => url !== "",
  );
  try {
    await editProducer(await pageContext(), { name: form.get("name"), bio: form.get("bio"), links });
  } catch (error) {
    const state = refusal(error, form, FIELDS);
    return { ...state, errors: byBox(state.errors, links) };
  }
  revalidatePath("/", "layout");
  return { ...blankForm, values: typed(form, FIELDS), done: true };
}

/** The act counts links; the form has a box for each kind. */
function byBox(errors: FormState["errors"], links: { kind: string }[]): FormState["errors"] {
  return Object.fromEntries(
    Object.entries(errors).map(([field, sentences]) => {
      const place = /^links\.(\d+)\./.exec(field)?.[1];
      return [place === undefined ? field : (links[Number(place)]?.kind ?? field), sentences];
    }),
  );
}

/** Gives the pictures this order, those left out go; answers what is wrong, or null. */
export async function arrangePictures(pictures: string[]): Promise<string | null> {
  try {
    await editProducer(await pageContext(), { pictures });
  } catch (error) {
    if (error instanceof Failure) return error.details.fields?.pictures?.[0] ?? error.message;
    throw error;
  }
  revalidatePath("/", "layout");
  return null;
}
