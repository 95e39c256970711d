import { z } from "zod";
import type { Ctx } from "@/lib/acts/context";
import { asAdmin } from "@/lib/acts/context";
import { readFields } from "@/lib/people/fields";
import { isPlainText } from "@/lib/plain-text";
import { decide } from "./decide";
import type { ReadApplication } from "./read-application";

/** The body of the API's request and the fields of the form. */
export const Denial = z.strictObject({
  reason: z
    .string("Say why.")
    .trim()
    .min(10, "Say why, in a sentence that helps: the applicant reads it.")
    .max(1000, "Use at most 1000 characters.")
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .refine(isPlainText, "Use letters, digits and punctuation only.")
    .meta({ description: "The applicant reads it", example: "The links lead to beats of somebody else." }),
});

/** An administrator says no, and why; the applicant may apply again. Fails as `decide` does, or with `validation_failed`. */
export async function denyApplication(
  ctx: Ctx,
  input: { applicationId: number; reason: unknown },
): Promise<ReadApplication> {
  asAdmin(ctx);
  const { reason } = readFields(Denial, { reason: input.reason });
  return decide(ctx, input.applicationId, { decision: "denied", reason });
}
