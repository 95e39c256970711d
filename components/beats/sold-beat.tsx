import { LicenseTerms } from "@/components/licenses/license-terms";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { KeyValueList } from "@/components/ui/key-value-list";
import { Money } from "@/components/ui/money";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { SoldTerms } from "@/lib/tracks/read-sold-terms";

/** A beat that is gone: why nothing changes any more, and what it was sold at and on. */
export function SoldBeat({ sale, producer }: { sale: SoldTerms | null; producer: string }) {
  return (
    <div className="grid gap-10">
      <Notice title="The exclusive rights are sold">
        Price and terms of this beat no longer change: the buyer’s certificate stands on them. If the sale is
        refunded in full, the beat can be sold again.
      </Notice>
      {sale && (
        <>
          <Section
            title="The sale"
            actions={
              <LinkButton href={`/backstage/finances?q=${sale.reference}`} size="sm">
                See it in Finances
              </LinkButton>
            }
          >
            <KeyValueList
              items={[
                { label: "Price", value: <Money minor={sale.priceMinor} currency={sale.currency} /> },
                { label: "Order", value: <span className="figures">{sale.reference}</span> },
                { label: "Sold", value: sale.soldAt && <DateTime value={sale.soldAt} show="datetime" /> },
              ]}
            />
          </Section>
          <Section title="The terms it was sold on" lead="As the certificate says them to your buyer.">
            <LicenseTerms config={sale.config} producer={producer} />
          </Section>
        </>
      )}
    </div>
  );
}
