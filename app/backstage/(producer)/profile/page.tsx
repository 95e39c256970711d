import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/layout/page";
import { PictureBoard } from "@/components/people/picture-board";
import { ProducerProfileForm } from "@/components/people/producer-profile-form";
import { VerifiedBadge } from "@/components/people/verified-badge";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext, requireProducer } from "@/lib/auth/viewer";
import { pictureId, pictureUrl } from "@/lib/profiles/picture-url";
import { MOST_PICTURES } from "@/lib/profiles/producer-fields";
import { readOwnProducer } from "@/lib/profiles/read-own-producer";
import { arrangePictures, submitProducerProfile } from "./actions";

export const metadata: Metadata = { title: "Profile" };

const PATH = "/backstage/profile";

/** A producer's public profile, as they edit it. */
export default async function ProducerProfilePage() {
  await requireProducer(PATH);
  const own = await readOwnProducer(await pageContext());
  return (
    <>
      <PageHeader
        title="Profile"
        lead="What listeners see of you."
        actions={<LinkButton href={`/producers/${own.slug}`}>See your profile</LinkButton>}
      />
      <div className="grid gap-14">
        <Section title="Pictures" lead="The first is your portrait: it stands in the directory too.">
          <PictureBoard
            pictures={own.pictures.map((key) => ({ id: pictureId(key), url: pictureUrl(key, "small") }))}
            most={MOST_PICTURES}
            uploadTo={`${PATH}/pictures`}
            arrange={arrangePictures}
          />
        </Section>
        <Section title="Name, words and links">
          <ProducerProfileForm action={submitProducerProfile} profile={own} />
        </Section>
        <Section title="Verification">
          {own.verifiedAt ? (
            <VerifiedBadge />
          ) : (
            <p className="prose-measure text-muted">
              A badge says that we checked who you are.{" "}
              <Link href="/program/apply?type=verify" className="text-ink underline underline-offset-4">
                Ask for it
              </Link>
              .
            </p>
          )}
        </Section>
      </div>
    </>
  );
}
