import { StripeFailure } from "../http/errors";
import type { Row } from "../state/objects";
import type { World } from "../world";
import { declineOf } from "./decline";
import { testCardByNumber } from "./test-cards";

/** Before a card is saved its bank is asked: https://docs.stripe.com/testing#declined-payments */
export function verifyCard(world: World, row: Row<"payment_method">): void {
  const decline = testCardByNumber(row.unseen.number)?.attaches ? null : declineOf(world, row);
  if (!decline) return;
  throw new StripeFailure(
    402,
    {
      type: "card_error",
      code: decline.code,
      ...(decline.declineCode && { decline_code: decline.declineCode }),
      message: decline.message,
    },
    true,
  );
}
