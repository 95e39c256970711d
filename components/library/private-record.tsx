import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";

export type PrivateRecordProps = {
  licenseeEmail: string;
  contactEmail: string | null;
  orderReference: string;
  priceMinor: number;
  currency: string;
  accepted: { name: string; at: string; ip: string | null; termsSha256: string };
};

/** What only the parties of a certificate see: price, order, and who accepted the terms when and from where. */
export function PrivateRecord({
  licenseeEmail,
  contactEmail,
  orderReference,
  priceMinor,
  currency,
  accepted,
}: PrivateRecordProps) {
  return (
    <KeyValueList
      items={[
        { label: "Price paid", value: <Money minor={priceMinor} currency={currency} /> },
        { label: "Order", value: <span className="figures">{orderReference}</span> },
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
