import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { LibraryHeader } from "@/components/library/library-header";
import { LibrarySearch } from "@/components/library/library-search";
import { type LicenseLine, LicenseTable } from "@/components/library/license-table";
import { statusWords, typeWords } from "@/components/licenses/license-status";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { listLicenses } from "@/lib/certificates/list-licenses";
import type { Certificate } from "@/lib/certificates/read-certificate";
import { coverUrls } from "@/lib/tracks/cover-urls";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "../address";

export const metadata: Metadata = { title: "Licenses", robots: { index: false } };

const PATH = "/library/licenses";
const A_PAGE = 20;
const STATUSES = Object.entries(statusWords).map(([value, { word }]) => ({ value, label: word }));
const TYPES = Object.entries(typeWords).map(([value, label]) => ({ value, label }));

const isStatus = (word: string): word is Certificate["status"] => Object.hasOwn(statusWords, word);
const isType = (word: string): word is Certificate["type"] => Object.hasOwn(typeWords, word);

/** The certificates that the signed-in person holds. */
export default async function LicensesPage(props: LibraryProps) {
  await requireViewer(PATH);
  const ctx = await pageContext();
  const { q, status, type, cursor } = await addressOf(props);
  const { rows, nextCursor } = await fromCursor(cursor, (from) =>
    listLicenses(ctx, {
      q,
      status: isStatus(status) ? status : undefined,
      type: isType(type) ? type : undefined,
      page: 1,
      perPage: A_PAGE,
      cursor: from,
    }),
  );
  const coverOf = await coverUrls(ctx, { trackIds: rows.map(({ trackId }) => trackId) });
  const filtered = q !== "" || status !== "" || type !== "";
  return (
    <Page>
      <LibraryHeader />
      {(rows.length > 0 || filtered) && (
        <LibrarySearch
          path={PATH}
          q={q}
          status={status}
          statuses={STATUSES}
          type={type}
          types={TYPES}
          placeholder="Title, producer or number"
        />
      )}
      {rows.length === 0 ? (
        <Nothing filtered={filtered} />
      ) : (
        <div className="grid gap-10">
          <LicenseTable lines={rows.map((row) => presentLine(row, coverOf))} />
          <CursorPagination
            nextHref={nextCursor && hrefWith(PATH, { q, status, type, cursor: nextCursor })}
            firstHref={cursor ? hrefWith(PATH, { q, status, type }) : null}
            label="Older licenses"
          />
        </div>
      )}
    </Page>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all licenses</LinkButton>}>
      Search for fewer letters, or choose any status and type.
    </EmptyState>
  ) : (
    <EmptyState
      title="No licenses yet"
      action={
        <LinkButton href="/tracks" variant="primary">
          Find a beat
        </LinkButton>
      }
    >
      Every beat that you buy, or download under a plan, brings a signed certificate. It appears here at once.
    </EmptyState>
  );
}

function presentLine(certificate: Certificate, coverOf: (trackId: number) => string): LicenseLine {
  const { id, number, type, status, issuedAt, trackId, public: document } = certificate;
  return {
    uuid: id,
    number,
    type,
    status,
    title: document.track.title,
    artists: document.track.artists.join(", "),
    coverUrl: coverOf(trackId),
    issuedAt: issuedAt.toISOString(),
    verifyUrl: document.verify_url,
  };
}
