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
  /** What the bill is for: the first month of a membership, another month of it, or a dearer plan from now on. */
  occasion: "first" | "renewal" | "change";
  invoiceUrl: string | null;
  billingUrl: string;
};

/** The member's mail when a bill was paid. */
export const invoiceReceipt = (props: InvoiceReceiptProps) => ({
  subject: OCCASIONS[props.occasion].subject(props),
  content: <InvoiceReceipt {...props} />,
});

type Words = {
  subject: (props: InvoiceReceiptProps) => string;
  title: (plan: string) => string;
  /** What the payment means, after the news that it went through. */
  means: (plan: string) => string;
};

const OCCASIONS: Record<InvoiceReceiptProps["occasion"], Words> = {
  first: {
    subject: ({ plan }) => `Welcome to BeatPass ${plan}: your receipt`,
    title: (plan) => `Welcome to ${plan}`,
    means: () => "Every beat that is offered under the standard license is now yours to download.",
  },
  renewal: {
    subject: ({ number }) => `Your BeatPass receipt ${number}`,
    title: () => "Thank you for staying",
    means: (plan) => `Your ${plan} membership goes on for another month.`,
  },
  change: {
    subject: ({ plan }) => `You are on BeatPass ${plan} now: your receipt`,
    title: (plan) => `You are on ${plan} now`,
    means: (plan) =>
      `You paid the difference to ${plan} for the days that were left. From the next renewal on you pay its price.`,
  },
};

function InvoiceReceipt(props: InvoiceReceiptProps) {
  const { memberName, plan, currency } = props;
  const { title, means } = OCCASIONS[props.occasion];
  const paid = formatMoney(props.paidMinor, currency);
  const credit = props.totalMinor - props.paidMinor;
  return (
    <Frame
      preview={`${paid} for BeatPass ${plan}, ${props.period}.`}
      title={title(plan)}
      reason="You get this mail because your BeatPass membership was paid."
    >
      <Paragraph>
        {memberName}, your payment went through. {means(plan)}
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
