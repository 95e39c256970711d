import { z } from "zod";
import { contract } from "@/lib/api/contract";

const tag = "Health";

export const health = contract({
  id: "health",
  method: "GET",
  path: "/health",
  tag,
  title: "Alive",
  description: "The process answers. Says nothing of what it depends on.",
  auth: "public",
  answer: z.strictObject({ status: z.literal("ok") }),
  errors: [],
});

const part = z.enum(["ok", "down"]);

export const ready = contract({
  id: "ready",
  method: "GET",
  path: "/ready",
  tag,
  title: "Ready",
  description: "Database, worker and Stripe answer. 503 `not_ready` names in errors what does not.",
  auth: "public",
  answer: z.strictObject({
    status: z.literal("ok"),
    checks: z.strictObject({ database: part, worker: part, stripe: part }),
  }),
  errors: ["not_ready"],
});
