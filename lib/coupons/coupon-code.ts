import { z } from "zod";

/** A code as somebody types it, to be looked up: whatever it is, it is short. Codes compare case-insensitively. */
export const couponCode = z
  .string()
  .trim()
  .min(1, "Enter a code.")
  .max(40, "A code has at most 40 characters.");
