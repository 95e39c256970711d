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
    const { fields = {} } = error.details;
    if (error.reason === "unauthenticated") return { errors: {}, message: SIGNED_OUT };
    const message =
      error.reason === "validation_failed" && Object.keys(fields).length > 0 ? null : error.message;
    return { errors: fields, message };
  }
  revalidatePath("/", "layout");
  return null;
}
