import { revalidatePath } from "next/cache";
import type { Saved } from "@/components/presets/saving";
import { Failure } from "@/lib/errors";

const SIGNED_OUT =
  "You are signed out. Sign in in another tab, then save again: nothing you entered is lost.";

/** Runs an act that changes what pages show, and answers to a form what is wrong, or nothing. */
export async function saving(act: () => Promise<unknown>): Promise<Saved> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { fields = {}, retryAfter } = error.details;
    if (error.reason === "unauthenticated") return { errors: {}, message: SIGNED_OUT };
    // What a field says about waiting is plainer than what API clients are told.
    const byField = error.reason === "validation_failed" || retryAfter !== undefined;
    return { errors: fields, message: byField && Object.keys(fields).length > 0 ? null : error.message };
  }
  revalidatePath("/", "layout");
  return null;
}
