import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { setFollow } from "@/app/(store)/follow-action";
import { found } from "@/app/(store)/found";
import { Page } from "@/components/layout/page";
import { FollowButton } from "@/components/people/follow-button";
import { ProfileHead } from "@/components/people/profile-head";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageContext, viewer } from "@/lib/auth/viewer";
import { pictureUrl } from "@/lib/profiles/picture-url";
import { type PublicUser, readUser } from "@/lib/profiles/read-user";
import { Shared } from "./shared";

type Props = { params: Promise<{ user: string }> };

const userOf = cache(
  async (user: string): Promise<PublicUser> => found(readUser(await pageContext(), { user })),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, isOpen, more } = await userOf((await params).user);
  return { title: name, description: more?.bio || `${name} on BeatPass.`, robots: { index: isOpen } };
}

/** A listener: who they are, and what they share. Of a private one, the name. */
export default async function UserPage({ params }: Props) {
  const asked = (await params).user;
  const user = await userOf(asked);
  const home = `/users/${user.handle ?? user.id}`;
  if (`/users/${asked}` !== home) redirect(home);
  const who = await viewer();
  if (!user.more) {
    return (
      <Page>
        <ProfileHead name={user.name} pictureUrl={null} bio="" figures={[]}>
          <p className="flex items-center gap-2 text-muted">
            <Lock aria-hidden className="size-4" />
            This profile is private.
          </p>
        </ProfileHead>
      </Page>
    );
  }
  const { bio, follow } = user.more;
  return (
    <Page>
      <ProfileHead
        name={user.name}
        handle={user.handle}
        pictureUrl={user.pictureKey && pictureUrl(user.pictureKey)}
        bio={bio}
        figures={[
          { count: follow.followers, one: "follower", many: "followers", href: `${home}/followers` },
          { count: follow.follows, one: "following", many: "following", href: `${home}/following` },
        ]}
        actions={
          <>
            {user.isOwn ? (
              <LinkButton href="/settings/profile">Edit your profile</LinkButton>
            ) : (
              <FollowButton
                name={user.name}
                following={follow.following}
                signInHref={who ? null : `/sign-in?callbackUrl=${encodeURIComponent(home)}`}
                change={setFollow.bind(null, user.id)}
              />
            )}
            {user.producer && <LinkButton href={`/producers/${user.producer.slug}`}>Their beats</LinkButton>}
          </>
        }
      />
      {user.isOwn && !user.isOpen && (
        <div className="mb-12">
          <Notice title="Only you see this">
            Your profile is private: others see your name and nothing else.
          </Notice>
        </div>
      )}
      <Shared user={user} />
    </Page>
  );
}
