import { discountFacts, paidFact } from "./coupon-facts";
import { Action, Address, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type PurchaseReceiptProps = {
  buyerName: string;
  trackTitle: string;
  producerName: string;
  /** What was paid, in minor units. */
  totalMinor: number;
  /** What a coupon took off the price; null without one. */
  discount: { code: string; amountMinor: number } | null;
  currency: string;
  /** `BP-…` */
  reference: string;
  /** `BPL-…` */
  licenseNumber: string;
  /** The public page that proves the license. */
  verifyUrl: string;
  /** Where the files and the certificate are. */
  libraryUrl: string;
};

/** The buyer's mail after a sale: what was bought, the proof, the way to the files. */
export const purchaseReceipt = (props: PurchaseReceiptProps) => ({
  subject: `Your exclusive rights to “${props.trackTitle}”`,
  content: <PurchaseReceipt {...props} />,
});

function PurchaseReceipt(props: PurchaseReceiptProps) {
  const { buyerName, trackTitle, producerName } = props;
  return (
    <Frame
      preview={`License ${props.licenseNumber} is signed and in your library.`}
      title={`“${trackTitle}” is yours`}
      reason={`This is the receipt of your purchase ${props.reference} on BeatPass.`}
    >
      <Paragraph>
        Thank you, {buyerName}. You hold the exclusive rights to “{trackTitle}” by {producerName}. Your
        certificate is signed, and the files are ready.
      </Paragraph>
      <Action href={props.libraryUrl}>Open in your library</Action>
      <Facts
        facts={[
          { label: "Track", value: trackTitle },
          { label: "Producer", value: producerName },
          { label: "License number", value: props.licenseNumber },
          { label: "Reference", value: props.reference },
          ...discountFacts(props),
          paidFact("Paid", props),
        ]}
      />
      <SmallPrint>
        A label, a distributor or a lawyer can check your license here at any time:{" "}
        <Address href={props.verifyUrl} />
      </SmallPrint>
    </Frame>
  );
}
