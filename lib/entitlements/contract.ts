import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { success } from "@/lib/api/shapes";
import { PlanName } from "@/lib/plans/contract";
import { CAPABILITIES } from "./capabilities";

export const userEntitlements = contract({
  auth: "bearer",
  tag: "Membership",
  scope: "membership:read",
  id: "userEntitlements",
  method: "GET",
  path: "/user/entitlements",
  title: "What you may do",
  description: "The plan that counts for you, the capabilities it gives you, and its numbers.",
  answer: success(
    z.strictObject({
      plan: PlanName,
      capabilities: z.array(z.enum(CAPABILITIES)),
      numbers: z.strictObject({
        beat_request_tokens: z.union([z.int(), z.literal("unlimited")]).optional(),
        downloads: z.union([z.int(), z.literal("unlimited")]).optional(),
      }),
    }),
  ),
  errors: [],
});
