import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";

export type PrivateRecordProps = {
  licenseeEmail: string;
  contactEmail: string | null;
  /** What the license came from: a price was paid, or a plan gave it. */
  source:
    | { orderReference: string; priceMinor: number; currency: string }
    | { downloadReference: string; plan: string };
  accepted: { name: string; at: string; ip: string | null; termsSha256: string };
};

/** What only the parties of a certificate see: where it came from, and who accepted the terms when and from where. */
export function PrivateRecord({ licenseeEmail, contactEmail, source, accepted }: PrivateRecordProps) {
  return (
    <KeyValueList
      items={[
        ...sourceFacts(source),
        { label: "Licensee’s e-mail", value: licenseeEmail },
        { label: "Producer’s contact", value: contactEmail },
        { label: "Terms accepted by", value: accepted.name },
        { label: "Accepted at", value: <DateTime value={accepted.at} show="datetime" /> },
        { label: "From address", value: accepted.ip && <span className="figures">{accepted.ip}</span> },
        {
          label: "Terms, SHA-256",
          value: <span className="figures text-xs break-all">{accepted.termsSha256}</span>,
        },
      ]}
    />
  );
}

function sourceFacts(source: PrivateRecordProps["source"]) {
  if ("plan" in source)
    return [
      { label: "Under the plan", value: source.plan },
      { label: "Download", value: <span className="figures">{source.downloadReference}</span> },
    ];
  return [
    { label: "Price paid", value: <Money minor={source.priceMinor} currency={source.currency} /> },
    { label: "Order", value: <span className="figures">{source.orderReference}</span> },
  ];
}
