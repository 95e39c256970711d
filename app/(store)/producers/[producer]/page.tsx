import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { setFollow } from "@/app/(store)/follow-action";
import { found } from "@/app/(store)/found";
import { presentTracks } from "@/app/(store)/present-track";
import { Page } from "@/components/layout/page";
import { FollowButton } from "@/components/people/follow-button";
import { PictureStrip } from "@/components/people/picture-strip";
import { ProfileHead } from "@/components/people/profile-head";
import { ProfileLinks } from "@/components/people/profile-links";
import { TrackGrid } from "@/components/tracks/track-grid";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { type PublicProducer, readProducer } from "@/lib/profiles/read-producer";
import { listProducerTracks } from "@/lib/tracks/list-producer-tracks";
import { ClaimHint } from "./claim-hint";

type Props = {
  params: Promise<{ producer: string }>;
  searchParams: Promise<{ cursor?: string | string[] }>;
};

const producerOf = cache(
  async (producer: string): Promise<PublicProducer> => found(readProducer(await pageContext(), { producer })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, bio, slug, pictures } = await producerOf((await params).producer);
  const images = pictures.slice(0, 1).map((key) => pictureUrl(key));
  return {
    title: name,
    description: bio || `Beats by ${name}.`,
    alternates: { canonical: `/producers/${slug}` },
    openGraph: { type: "profile", title: name, description: bio, images },
  };
}

/** A producer: who they are, and their beats on offer. */
export default async function ProducerPage({ params, searchParams }: Props) {
  const asked = (await params).producer;
  const producer = await producerOf(asked);
  const home = `/producers/${producer.slug}`;
  if (asked !== producer.slug) redirect(home);
  const { cursor } = await searchParams;
  const from = typeof cursor === "string" ? cursor : undefined;
  const [{ tracks, nextCursor }, who] = await Promise.all([beatsOf(producer, from, home), viewer()]);
  const [portrait, ...others] = producer.pictures;
  return (
    <Page>
      <ProfileHead
        name={producer.name}
        pictureUrl={portrait === undefined ? null : pictureUrl(portrait)}
        verified={producer.isVerified}
        bio={producer.bio}
        crumbs={[{ label: "Producers", href: "/producers" }, { label: producer.name }]}
        figures={[
          {
            count: producer.follow.followers,
            one: "follower",
            many: "followers",
            href: `/users/${producer.id}/followers`,
          },
          { count: producer.tracks, one: "beat", many: "beats" },
        ]}
        actions={
          who?.id === producer.id ? (
            <LinkButton href="/backstage/profile">Edit your profile</LinkButton>
          ) : (
            <FollowButton
              name={producer.name}
              following={producer.follow.following}
              signInHref={who ? null : `/sign-in?callbackUrl=${encodeURIComponent(home)}`}
              change={setFollow.bind(null, producer.id)}
            />
          )
        }
      >
        <ProfileLinks links={producer.links} />
        <ClaimHint producer={producer} />
      </ProfileHead>
      <div className="grid gap-16">
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
                firstHref={from === undefined ? null : home}
                label="More beats"
              />
            </div>
          )}
        </Section>
        {others.length > 0 && (
          <Section title="Pictures">
            <PictureStrip name={producer.name} urls={others.map((key) => pictureUrl(key))} />
          </Section>
        )}
      </div>
    </Page>
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
