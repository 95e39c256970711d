import { ErrorState } from "@/components/ui/error-state";
import type { Ctx } from "@/lib/acts/context";
import { MINUTE } from "@/lib/clock";
import { countWindow } from "@/lib/limits/count-window";

const CHECKS_A_MINUTE = 60;

/** Counts one check of a visitor; false when there were too many. Generous: an office shares an address. */
export async function mayCheck(ctx: Ctx): Promise<boolean> {
  const { allowed } = await countWindow(ctx.db, `verify:${ctx.ip}`, CHECKS_A_MINUTE, MINUTE, ctx.now);
  return allowed;
}

/** What a visitor sees who checked too often. */
export function TooManyChecks() {
  return (
    <ErrorState title="Too many checks from your network">
      This says nothing about the license. Wait a minute, then load the page again.
    </ErrorState>
  );
}
