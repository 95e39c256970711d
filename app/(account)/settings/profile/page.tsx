import type { Metadata } from "next";
import Link from "next/link";
import { AvatarEditor } from "@/components/account/avatar-editor";
import { PublicProfileForm } from "@/components/account/public-profile-form";
import { LinkButton } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { pageContext, requireViewer } from "@/lib/auth/viewer";
import { readProfile } from "@/lib/people/read-profile";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { submitNoAvatar, submitPublicProfile } from "./actions";

export const metadata: Metadata = { title: "Public profile" };

const PATH = "/settings/profile";

/** What an account shows of itself. */
export default async function PublicProfilePage() {
  const { isProducer } = await requireViewer(PATH);
  const profile = await readProfile(await pageContext());
  return (
    <div className="grid gap-14">
      <Section title="Picture">
        <AvatarEditor
          name={profile.name}
          src={profile.avatarKey && pictureUrl(profile.avatarKey, "small")}
          uploadTo={`${PATH}/avatar`}
          remove={submitNoAvatar}
        />
      </Section>
      <Section
        title="What others see"
        lead={
          isProducer && (
            <>
              Your producer profile has words and pictures of its own:{" "}
              <Link href="/backstage/profile" className="text-ink underline underline-offset-4">
                edit them Backstage
              </Link>
              .
            </>
          )
        }
        actions={
          <LinkButton href={`/users/${profile.handle ?? profile.id}`} size="sm">
            See your profile
          </LinkButton>
        }
      >
        <PublicProfileForm action={submitPublicProfile} profile={profile} />
      </Section>
    </div>
  );
}
