import { type StandInAddress, tellStandIn } from "./stand-in";

export type ReadyAccount = {
  id: string;
  charges_enabled: boolean;
  payouts_enabled: boolean;
  details_submitted: boolean;
};

/** A connected account whose owner has told Stripe everything. */
export const addReadyAccount = (
  standIn: StandInAddress,
  owner: { email: string; country: string },
): Promise<ReadyAccount> => tellStandIn(standIn, "addReadyAccount", owner);
