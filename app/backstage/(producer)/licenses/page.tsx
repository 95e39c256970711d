import type { Metadata } from "next";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { CsvLink } from "@/components/finances/csv-link";
import { PageHeader } from "@/components/layout/page";
import { LibrarySearch } from "@/components/library/library-search";
import { type GrantedLine, GrantedTable } from "@/components/licenses/granted-table";
import { statusWords, typeWords } from "@/components/licenses/license-status";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { listGrantedLicenses } from "@/lib/certificates/list-granted-licenses";
import type { Certificate } from "@/lib/certificates/read-certificate";
import { coverUrls } from "@/lib/tracks/cover-urls";
import { revokeGranted } from "./actions";
import { filterOf, PATH } from "./address";

export const metadata: Metadata = { title: "Licenses granted" };

const A_PAGE = 25;
const STATUSES = Object.entries(statusWords).map(([value, { word }]) => ({ value, label: word }));
const TYPES = Object.entries(typeWords).map(([value, label]) => ({ value, label }));

/** Who holds licenses of the signed-in producer's beats. */
export default async function LicensesGrantedPage(props: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const { cursor, ...address } = await addressOf(props);
  const { rows, total, nextCursor } = await fromCursor(cursor, (from) =>
    listGrantedLicenses(ctx, { ...filterOf(address), page: 1, perPage: A_PAGE, cursor: from }),
  );
  const coverOf = await coverUrls(ctx, { trackIds: rows.map(({ trackId }) => trackId) });
  const { q, status, type } = address;
  const filtered = q !== "" || status !== "" || type !== "";
  return (
    <>
      <PageHeader title="Licenses granted" lead="Who may use your beats, since when, and on which terms." />
      {(rows.length > 0 || filtered) && (
        <LibrarySearch
          path={PATH}
          q={q}
          status={status}
          statuses={STATUSES}
          type={type}
          types={TYPES}
          placeholder="Title, licensee or number"
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-8">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="text-muted">
              {total.toLocaleString("en-US")} {total === 1 ? "license" : "licenses"}
            </p>
            <CsvLink href={hrefWith(`${PATH}/granted.csv`, address)} of="these licenses" />
          </div>
          <GrantedTable
            lines={rows.map((row) => presentLine(row, coverOf))}
            revoke={(uuid) => revokeGranted.bind(null, uuid)}
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { ...address, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, address) : null}
            label="Older licenses"
          />
        </div>
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all licenses</LinkButton>}>
      Search for fewer letters, or choose any status and type.
    </EmptyState>
  ) : (
    <EmptyState
      title="No licenses granted yet"
      action={
        <LinkButton href="/backstage/beats" variant="primary">
          My beats
        </LinkButton>
      }
    >
      When a subscriber downloads one of your beats, or somebody buys its exclusive rights, the license stands
      here.
    </EmptyState>
  );
}

function presentLine(certificate: Certificate, coverOf: (trackId: number) => string): GrantedLine {
  const { id, number, type, status, issuedAt, trackId, public: document } = certificate;
  return {
    uuid: id,
    number,
    type,
    status,
    title: document.track.title,
    coverUrl: coverOf(trackId),
    licensee: document.licensee.name,
    issuedAt: issuedAt.toISOString(),
    verifyUrl: document.verify_url,
  };
}
