import type { Metadata } from "next";
import type { LibraryProps } from "@/app/(store)/library/address";
import { BeatSelection } from "@/components/beats/beat-selection";
import { BeatsFilter } from "@/components/beats/beats-filter";
import { type BeatLine, BeatsTable } from "@/components/beats/beats-table";
import { BulkBar } from "@/components/beats/bulk-bar";
import { PageHeader } from "@/components/layout/page";
import { draftOf } from "@/components/presets/config-draft";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { UploadPanel } from "@/components/uploads/upload-panel";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { CURRENCIES } from "@/lib/money";
import { listPresets } from "@/lib/presets/list-presets";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";
import { listOwnTracks, type OwnTrackLine } from "@/lib/tracks/list-own-tracks";
import { coverUrl } from "@/lib/tracks/media-urls";
import { listUploads } from "@/lib/uploads/list-uploads";
import { editMany, giveUp, keepDetails, makeBeat } from "./actions";
import { beatsAddressOf, beatsHref, filterOf, PATH, STATUSES } from "./address";
import { presentUpload } from "./present-upload";

export const metadata: Metadata = { title: "My beats" };

const A_PAGE = 25;
const ALL_PRESETS = 100;

/** A producer's beats: bring new ones in, see how each does and is sold, and change many at once. */
export default async function BeatsPage(props: LibraryProps) {
  await requireProducer(PATH);
  const ctx = await pageContext();
  const { page, ...address } = await beatsAddressOf(props);
  const [{ rows, total }, uploads, { rows: presets }] = await Promise.all([
    listOwnTracks(ctx, { ...filterOf(address), page, perPage: A_PAGE }),
    listUploads(ctx, {}),
    listPresets(ctx, { perPage: ALL_PRESETS }),
  ]);
  const { sort: _order, ...narrowing } = address;
  const isFiltered = Object.values(narrowing).some((value) => value !== "");
  return (
    <>
      <PageHeader
        title="My beats"
        lead="Bring in what you made, and see how it does: who plays it, what it costs, whether it can be bought."
        actions={<LinkButton href="/backstage/presets">License presets</LinkButton>}
      />
      <UploadPanel
        uploads={uploads.map(presentUpload)}
        actions={{ saveDetails: keepDetails, make: makeBeat, cancel: giveUp }}
      />
      {(rows.length > 0 || isFiltered) && (
        <BeatsFilter
          key={beatsHref(address)}
          path={PATH}
          address={address}
          statuses={Object.entries(STATUSES).map(([value, { label }]) => ({ value, label }))}
        />
      )}
      {rows.length === 0 ? (
        <Nothing isFiltered={isFiltered} />
      ) : (
        <BeatSelection all={rows.map(({ id }) => id)}>
          <BeatsTable
            lines={rows.map(presentLine)}
            sort={address.sort || "newest"}
            sortHref={(sort) => beatsHref({ ...address, sort })}
          />
          <BulkBar
            titles={Object.fromEntries(rows.map(({ id, title }) => [id, title]))}
            run={editMany}
            sale={{
              currencies: CURRENCIES,
              presets: presets.map(({ id, name }) => ({ id, name })),
              config: draftOf(SYSTEM_DEFAULT),
            }}
          />
          <div className="mt-10">
            <CursorPagination
              nextHref={total > page * A_PAGE ? beatsHref(address, page + 1) : null}
              firstHref={page > 1 ? beatsHref(address) : null}
              label="More beats"
            />
          </div>
        </BeatSelection>
      )}
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState title="Nothing fits that" action={<LinkButton href={PATH}>Show all beats</LinkButton>}>
      Search for fewer letters, or choose any status.
    </EmptyState>
  ) : (
    <EmptyState
      title="No beats yet"
      action={<LinkButton href="/backstage/presets">Prepare your license terms</LinkButton>}
    >
      Drop your first WAV, FLAC or AIFF on this page. While it is processed you can already say what it is
      called.
    </EmptyState>
  );
}

const TERMS = { default: "Default", own: "Own terms" };

function presentLine(track: OwnTrackLine): BeatLine {
  const { id, title, status, licensingType, exclusiveStatus, priceMinor, currency, terms, obstacle } = track;
  const { missing, plays, downloads, growth } = track;
  return {
    id,
    title,
    coverUrl: coverUrl(track, "small"),
    state: exclusiveStatus === "sold" ? "sold" : status,
    missing,
    licensingType,
    priceMinor,
    currency,
    terms: terms.source === "preset" ? (terms.preset?.name ?? TERMS.own) : TERMS[terms.source],
    obstacle,
    plays,
    downloads,
    growth,
  };
}
