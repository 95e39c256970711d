import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { presentTracks } from "@/app/(store)/present-track";
import { Page, PageHeader } from "@/components/layout/page";
import {
  type CatalogFilters,
  catalogHref,
  defaultSort,
  readFilters,
  SORTS,
} from "@/components/tracks/catalog-filters";
import { CatalogLayout } from "@/components/tracks/catalog-layout";
import { TrackGrid } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { searchOfAddress } from "@/lib/tracks/catalog-query";
import { type CatalogPage, searchTracks } from "@/lib/tracks/search-tracks";
import { GENRES, MOODS } from "@/lib/tracks/vocabulary";

type Address = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Address> };

const CHOICES = { genres: [...GENRES], moods: [...MOODS] };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q, genre } = readFilters(await searchParams);
  const title = q ? `“${q}” in the catalog` : genre ? `${genre} beats` : "Catalog";
  return { title, description: "Beats whose exclusive rights are for sale, once each." };
}

/** The catalog: its whole state is the address. */
export default async function Catalog({ searchParams }: Props) {
  const address = await searchParams;
  const filters = readFilters(address);
  const cursor = typeof address.cursor === "string" ? address.cursor : undefined;
  const { tracks, nextCursor } = await found(address, cursor, filters);
  return (
    <Page>
      <PageHeader
        title="Catalog"
        lead="Every beat here can be heard in full. Its exclusive rights sell once."
      />
      <CatalogLayout
        filters={filters}
        choices={CHOICES}
        summary={summary(tracks.length, nextCursor !== null, cursor !== undefined, filters)}
      >
        {tracks.length === 0 ? (
          <EmptyState
            title="No beat fits all of that"
            action={<LinkButton href="/tracks">Show the whole catalog</LinkButton>}
          >
            Take away a filter above, widen the tempo, or search for fewer words. Or{" "}
            <Link href="/requests/new" className="underline underline-offset-4 hover:text-ink">
              ask producers for it
            </Link>
            .
          </EmptyState>
        ) : (
          <div className="grid gap-10">
            <h2 className="sr-only">Beats</h2>
            <TrackGrid tracks={presentTracks(tracks)} />
            <CursorPagination
              nextHref={nextCursor && withCursor(filters, nextCursor)}
              firstHref={cursor === undefined ? null : catalogHref(filters)}
              label="More beats"
            />
          </div>
        )}
      </CatalogLayout>
    </Page>
  );
}

/** A cursor that no longer fits, from an old bookmark say, leads to the start of the list. */
async function found(
  address: Address,
  cursor: string | undefined,
  filters: CatalogFilters,
): Promise<CatalogPage> {
  try {
    return await searchTracks(await pageContext(), { ...searchOfAddress(address), cursor });
  } catch (error) {
    if (error instanceof Failure && error.details.fields?.cursor) redirect(catalogHref(filters));
    throw error;
  }
}

function withCursor(filters: CatalogFilters, cursor: string): string {
  const href = catalogHref(filters);
  return `${href}${href.includes("?") ? "&" : "?"}cursor=${encodeURIComponent(cursor)}`;
}

/** Nothing is counted, because counting 100,000 rows costs more than showing them; so it says what it shows. */
function summary(count: number, more: boolean, later: boolean, filters: CatalogFilters): string {
  if (count === 0) return "No beats";
  const chosen = filters.sort ?? defaultSort(filters.q !== undefined);
  const order = SORTS.find(({ value }) => value === chosen)?.label.toLowerCase();
  const beats = count === 1 ? "1 beat" : `${count} beats`;
  const which = later
    ? more
      ? `The next ${beats}`
      : `The last ${beats}`
    : more
      ? `The first ${beats}`
      : beats;
  return order ? `${which}, ${order}` : which;
}
