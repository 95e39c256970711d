import { invalid, missing } from "../http/errors";
import type { Act } from "../world";

export type Split = {
  destination?: string | null;
  transferAmount?: number | null;
  applicationFee?: number | null;
  onBehalfOf?: string | null;
};

/** Checks who a payment goes to and what the platform keeps: https://docs.stripe.com/connect/destination-charges */
export function checkSplit(
  act: Act,
  amount: number,
  { destination, transferAmount, applicationFee, onBehalfOf }: Split,
): void {
  if (act.scope !== act.world.keys.platform && (destination || onBehalfOf))
    throw invalid(
      "A connected account cannot pass payments on to another account.",
      "transfer_data[destination]",
    );
  if (destination) checkDestination(act, destination, "transfer_data[destination]");
  if (onBehalfOf) checkBehalf(act, onBehalfOf);
  if (transferAmount != null && (transferAmount < 1 || transferAmount > amount))
    throw invalid(
      "transfer_data[amount] must be a positive amount no greater than the amount of the payment.",
      "transfer_data[amount]",
    );
  if (transferAmount != null && applicationFee != null)
    throw invalid(
      "You can only specify one of these parameters: application_fee_amount, transfer_data[amount].",
      "application_fee_amount",
    );
  if (applicationFee == null) return;
  if (!destination)
    throw invalid(
      "Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).",
      "application_fee_amount",
    );
  if (applicationFee < 0)
    throw invalid(
      "This value must be greater than or equal to 0.",
      "application_fee_amount",
      "parameter_invalid_integer",
    );
  if (applicationFee > amount)
    throw invalid(
      "The application fee must be less than or equal to the amount of the payment.",
      "application_fee_amount",
    );
}

/** The account must be connected and able to receive transfers. */
export function checkDestination(act: Act, id: string, param: string): void {
  const row = act.world.rows.find("account", id);
  if (!row || row.unseen.deleted || row.unseen.deauthorized || id === act.world.keys.platform)
    throw missing("destination", id, param, 400);
  const { transfers, legacy_payments } = row.object.capabilities ?? {};
  if (transfers === "active" || legacy_payments === "active") return;
  throw invalid(
    "Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments",
    undefined,
    "insufficient_capabilities_for_transfer",
  );
}

function checkBehalf(act: Act, id: string): void {
  const row = act.world.rows.find("account", id);
  if (!row || row.unseen.deleted || row.unseen.deauthorized)
    throw missing("account", id, "on_behalf_of", 400);
  if (row.object.capabilities?.card_payments === "active") return;
  throw invalid(
    "Your account cannot make charges on behalf of this account: it needs the card_payments capability.",
    "on_behalf_of",
  );
}
