import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readBeatRequestTokens } from "@/lib/beat-requests/contract";
import { presentBalance } from "@/lib/beat-requests/present";
import { readBalance } from "@/lib/beat-requests/read-balance";

export const GET = handle(readBeatRequestTokens, async (ctx) =>
  succeed(presentBalance(await readBalance(ctx))),
);
