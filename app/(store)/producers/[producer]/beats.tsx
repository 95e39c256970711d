import { redirect } from "next/navigation";
import { presentTracks } from "@/app/(store)/present-track";
import { TrackGrid } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import type { PublicProducer } from "@/lib/profiles/read-producer";
import { listProducerTracks } from "@/lib/tracks/list-producer-tracks";

/** A producer's beats in the catalog, a page at a time. */
export async function Beats({ producer, cursor }: { producer: PublicProducer; cursor: string | undefined }) {
  const home = `/producers/${producer.slug}`;
  const { tracks, nextCursor } = await beatsOf(producer, cursor, home);
  return (
    <Section title="Beats on offer">
      {tracks.length === 0 ? (
        <EmptyState
          title="Nothing on offer right now"
          action={<LinkButton href="/tracks">Browse the catalog</LinkButton>}
        >
          {producer.name} has no beat in the catalog at the moment.
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <TrackGrid tracks={presentTracks(tracks)} />
          <CursorPagination
            nextHref={nextCursor && `${home}?cursor=${encodeURIComponent(nextCursor)}`}
            firstHref={cursor === undefined ? null : home}
            label="More beats"
          />
        </div>
      )}
    </Section>
  );
}

async function beatsOf(producer: PublicProducer, cursor: string | undefined, home: string) {
  try {
    return await listProducerTracks(await pageContext(), { producerId: producer.id, cursor });
  } catch (error) {
    if (error instanceof Failure && error.details.fields?.cursor) redirect(home);
    throw error;
  }
}
