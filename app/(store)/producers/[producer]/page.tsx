import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { setFollow } from "@/app/(store)/follow-action";
import { found } from "@/app/(store)/found";
import { Page } from "@/components/layout/page";
import { FollowButton } from "@/components/people/follow-button";
import { PictureStrip } from "@/components/people/picture-strip";
import { ProfileHead } from "@/components/people/profile-head";
import { ProfileLinks } from "@/components/people/profile-links";
import { LevelBadge } from "@/components/progress/level-badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { type PublicProducer, readProducer } from "@/lib/profiles/read-producer";
import { readLevel } from "@/lib/progress/read-level";
import { Beats } from "./beats";
import { ClaimHint } from "./claim-hint";
import { Collections } from "./collections";

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

/** A producer: who they are, their beats on offer, their collections. */
export default async function ProducerPage({ params, searchParams }: Props) {
  const asked = (await params).producer;
  const producer = await producerOf(asked);
  if (asked !== producer.slug) redirect(`/producers/${producer.slug}`);
  const { cursor } = await searchParams;
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
        actions={<Actions producer={producer} />}
      >
        <LevelBadge {...(await readLevel(await pageContext(), { producerId: producer.id }))} />
        <ProfileLinks links={producer.links} />
        <ClaimHint producer={producer} />
      </ProfileHead>
      <div className="grid gap-16">
        <Beats producer={producer} cursor={typeof cursor === "string" ? cursor : undefined} />
        <Collections producerId={producer.id} />
        {others.length > 0 && (
          <Section title="Pictures">
            <PictureStrip name={producer.name} urls={others.map((key) => pictureUrl(key))} />
          </Section>
        )}
      </div>
    </Page>
  );
}

/** Follow, or edit what is one's own. */
async function Actions({ producer: { id, slug, name, follow } }: { producer: PublicProducer }) {
  const who = await viewer();
  if (who?.id === id) return <LinkButton href="/backstage/profile">Edit your profile</LinkButton>;
  const signInHref = who ? null : `/sign-in?callbackUrl=${encodeURIComponent(`/producers/${slug}`)}`;
  return (
    <FollowButton
      name={name}
      following={follow.following}
      signInHref={signInHref}
      change={setFollow.bind(null, id)}
    />
  );
}
