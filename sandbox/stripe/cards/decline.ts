import type { Row } from "../state/objects";
import { seconds, type World } from "../world";
import { type Decline, EXPIRED, GENERIC_DECLINE, testCardByNumber } from "./test-cards";

/** Why the bank says no to a card now, if it does: it has expired, somebody told it to, or the test card is made so. */
export function declineOf(world: World, { object, unseen }: Row<"payment_method">): Decline | null {
  const { exp_month = 12, exp_year = 9999 } = object.card ?? {};
  const expires = Date.UTC(exp_year, exp_month) / 1000;
  if (expires <= seconds(world)) return EXPIRED;
  return unseen.declined ? GENERIC_DECLINE : (testCardByNumber(unseen.number)?.decline ?? null);
}
