import { LinkButton } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";

export type PurchaseEndProps = {
  status: "canceled" | "review" | "refunding" | "refunded" | "charged_back";
  /** Why, in the words of the purchase's own record. */
  reason: string | null;
  title: string;
  reference: string;
  trackId: number;
  purchaseId: number;
};

/** A purchase that did not become, or did not stay, a sale: what happened to the money, and the way on. */
export function PurchaseEnd({ status, reason, title, reference, trackId, purchaseId }: PurchaseEndProps) {
  const order = <LinkButton href={`/library/purchases/${purchaseId}`}>See the order</LinkButton>;
  const back = <LinkButton href={`/tracks/${trackId}`}>Back to the beat</LinkButton>;
  if (status === "canceled")
    return (
      <>
        <h1 className="sr-only">The purchase did not happen</h1>
        <ErrorState
          title={reason === "expired" ? "The time to pay ran out" : "This checkout was ended"}
          reference={reference}
          action={back}
        >
          You were not charged for {title}. Should a payment come through late, you get the beat if it is
          still free, and otherwise all of your money back, both without asking.
        </ErrorState>
      </>
    );
  if (status === "review")
    return (
      <>
        <h1 className="display-2 mb-8">We are looking at your payment</h1>
        <Notice tone="caution" title="Your money is safe">
          <p className="mb-3">
            The payment for {title} arrived, but its amount is not the one of this order, so a person checks
            it before the license is issued. You get a mail either way. Order {reference}.
          </p>
          {order}
        </Notice>
      </>
    );
  return (
    <>
      <h1 className="display-2 mb-8">
        Your money {status === "refunding" ? "is on its way back" : "was given back"}
      </h1>
      <Notice
        tone="notice"
        title={reason === "sold_meanwhile" ? "Somebody else was first" : "This sale was undone"}
      >
        <p className="mb-3">
          {reason === "sold_meanwhile" && `${title} was sold while your payment was on its way. `}
          The full amount goes back to your card, which can take your bank five to ten days. Order {reference}
          .
        </p>
        {order}
      </Notice>
    </>
  );
}
