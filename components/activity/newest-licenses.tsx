import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { Section } from "@/components/ui/section";

type NewestLicensesProps = {
  total: number;
  licenses: { uuid: string; licensee: string; title: string; issuedAt: string }[];
};

/** The licenses granted last, each leading to its certificate, and the way to all of them. */
export function NewestLicenses({ total, licenses }: NewestLicensesProps) {
  return (
    <Section
      title="Licenses granted"
      lead={`${total.toLocaleString("en-US")} ${total === 1 ? "license" : "licenses"} of your beats so far`}
      actions={
        total > 0 && (
          <LinkButton href="/backstage/licenses" size="sm">
            All licenses
          </LinkButton>
        )
      }
    >
      {licenses.length === 0 ? (
        <p className="text-muted">A download by a member, or a sale, grants the first one.</p>
      ) : (
        <ul className="divide-y divide-line">
          {licenses.map(({ uuid, licensee, title, issuedAt }) => (
            <li
              key={uuid}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3 first:pt-0"
            >
              <Link href={`/library/licenses/${uuid}`} className="min-w-0 hover:underline">
                <span className="font-medium">{title}</span> <span className="text-muted">to {licensee}</span>
              </Link>
              <DateTime value={issuedAt} className="text-sm text-muted" />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
