import { formatMoney } from "@/lib/money";
import { Action, Address, Facts, Frame, Paragraph, SmallPrint } from "./frame";

export type InvoiceReceiptProps = {
  memberName: string;
  /** "Plus" */
  plan: string;
  number: string;
  /** In minor units. `paid` is what the card was charged; the rest was credit. */
  totalMinor: number;
  paidMinor: number;
  currency: string;
  /** In words: "3 Mar 2026 to 3 Apr 2026". */
  period: string;
  /** The first bill of a membership, rather than a renewal or a change of plan. */
  isFirst: boolean;
  invoiceUrl: string | null;
  billingUrl: string;
};

/** The member's mail when a bill was paid. */
export const invoiceReceipt = (props: InvoiceReceiptProps) => ({
  subject: props.isFirst
    ? `Welcome to BeatPass ${props.plan}: your receipt`
    : `Your BeatPass receipt ${props.number}`,
  content: <InvoiceReceipt {...props} />,
});

function InvoiceReceipt(props: InvoiceReceiptProps) {
  const { memberName, plan, currency, isFirst } = props;
  const paid = formatMoney(props.paidMinor, currency);
  const credit = props.totalMinor - props.paidMinor;
  return (
    <Frame
      preview={`${paid} for BeatPass ${plan}, ${props.period}.`}
      title={isFirst ? `Welcome to ${plan}` : "Thank you for staying"}
      reason="You get this mail because your BeatPass membership was paid."
    >
      <Paragraph>
        {memberName}, your payment went through.
        {isFirst && " Every beat that is offered under the standard license is now yours to download."}
      </Paragraph>
      <Facts
        facts={[
          { label: "Plan", value: `BeatPass ${plan}` },
          { label: "For", value: props.period },
          { label: "Invoice", value: props.number },
          ...(credit > 0 ? [{ label: "Paid with your credit", value: formatMoney(credit, currency) }] : []),
          { label: "Paid", value: paid, strong: true },
        ]}
      />
      <Action href={props.billingUrl}>See your membership</Action>
      {props.invoiceUrl && (
        <SmallPrint>
          The invoice for your books: <Address href={props.invoiceUrl} />
        </SmallPrint>
      )}
    </Frame>
  );
}
