import { setFollow } from "@/app/(store)/follow-action";
import { found } from "@/app/(store)/found";
import { addressOf, fromCursor, hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import { personHref, presentPerson } from "@/app/(store)/users/present-person";
import { Page, PageHeader } from "@/components/layout/page";
import { FollowButton } from "@/components/people/follow-button";
import { PeopleList } from "@/components/people/people-list";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CursorPagination } from "@/components/ui/pagination";
import { pageContext } from "@/lib/auth/viewer";
import { listFollows } from "@/lib/follows/list-follows";
import { readUser } from "@/lib/profiles/read-user";

export type FollowsProps = LibraryProps & { params: Promise<{ user: string }> };

const A_PAGE = 30;
const WORDS = {
  followers: { title: "Followers", none: "Nobody follows them yet." },
  following: { title: "Following", none: "They follow nobody yet." },
};

/** One of the two lists of a person, which the two pages below share. */
export async function FollowsPage({ of, ...props }: FollowsProps & { of: "followers" | "following" }) {
  const ctx = await pageContext();
  const user = await found(readUser(ctx, await props.params));
  const { cursor } = await addressOf(props);
  const { rows, nextCursor } = await found(
    fromCursor(cursor, (from) => listFollows(ctx, { userId: user.id, of, limit: A_PAGE, cursor: from })),
  );
  const home = `/users/${user.handle ?? user.id}/${of}`;
  const name = user.producer?.name ?? user.name;
  return (
    <Page width="text">
      <PageHeader
        title={WORDS[of].title}
        crumbs={[{ label: name, href: personHref(user) }, { label: WORDS[of].title }]}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody here" action={<LinkButton href="/producers">Find producers</LinkButton>}>
          {WORDS[of].none}
        </EmptyState>
      ) : (
        <div className="grid gap-10">
          <PeopleList
            people={rows.map(({ person }) => presentPerson(person))}
            action={
              of === "following" && user.isOwn
                ? ({ id, name: whom }) => (
                    <FollowButton
                      size="sm"
                      name={whom}
                      following
                      signInHref={null}
                      change={setFollow.bind(null, id)}
                    />
                  )
                : undefined
            }
          />
          <CursorPagination
            nextHref={nextCursor && hrefWith(home, { cursor: nextCursor })}
            firstHref={cursor ? home : null}
            label="More people"
          />
        </div>
      )}
    </Page>
  );
}
