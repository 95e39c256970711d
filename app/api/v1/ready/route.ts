import { handle } from "@/lib/api/handle";
import { checkReadiness } from "@/lib/health/check-readiness";
import { ready } from "@/lib/health/contract";

export const GET = handle(ready, async (ctx) => ({
  status: "ok" as const,
  checks: await checkReadiness(ctx),
}));
