import { handle } from "@/lib/api/handle";
import { health } from "@/lib/health/contract";

export const GET = handle(health, async () => ({ status: "ok" as const }));
