import { disputeOutcome } from "@/db/schema";
import type { DisputeOutcome } from "@/lib/disputes/search-disputes";

/** The outcome that an address names; none when it names no outcome. */
export const outcomeOf = (status: string): DisputeOutcome | undefined =>
  disputeOutcome.enumValues.find((each) => each === status);
