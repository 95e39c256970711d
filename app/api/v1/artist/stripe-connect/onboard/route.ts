import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { startOnboarding as contract } from "@/lib/connect/contract";
import { linklessReplay } from "@/lib/connect/linkless-replay";
import { presentWay } from "@/lib/connect/present";
import { startOnboarding } from "@/lib/connect/start-onboarding";

export const POST = handle(contract, async (ctx) => succeed(presentWay(await startOnboarding(ctx))), {
  replay: linklessReplay,
});
