import { redirect } from "next/navigation";
import type { FormState } from "@/components/account/form-state";
import { Failure } from "@/lib/errors";

/**
 * What a form shows when its act refused: the errors by field, or one sentence for the whole, and the `kept` fields
 * as they were typed. Whose session has ended is sent to sign in. What is no refusal is thrown on.
 */
export function refusal(error: unknown, form: FormData, kept: string[]): FormState {
  if (!(error instanceof Failure)) throw error;
  if (error.reason === "unauthenticated") redirect("/sign-in");
  const { fields = {}, retryAfter } = error.details;
  const sentence = retryAfter ? `Too many tries. Wait ${waiting(retryAfter)}, then go on.` : error.message;
  return {
    values: typed(form, kept),
    errors: fields,
    message: Object.keys(fields).length > 0 ? null : sentence,
    done: false,
  };
}

/** The fields as they were typed; several values of one name are joined by spaces. */
export function typed(form: FormData, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).join(" ")]));
}

function waiting(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "a minute" : `${minutes} minutes`;
}
