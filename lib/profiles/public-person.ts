import { producers, users } from "@/db/schema";

/** The columns of a person whom others see, from `users` left-joined with `producers`. */
export const personColumns = {
  user: {
    id: users.id,
    name: users.name,
    handle: users.handle,
    avatarKey: users.avatarKey,
    isPublic: users.isPublic,
  },
  producer: {
    slug: producers.slug,
    name: producers.name,
    status: producers.status,
    pictures: producers.pictures,
    verifiedAt: producers.verifiedAt,
  },
};

type Row = {
  user: Pick<typeof users.$inferSelect, keyof (typeof personColumns)["user"]>;
  producer: Pick<typeof producers.$inferSelect, keyof (typeof personColumns)["producer"]> | null;
};

/** A person as others see them. Of a private one, who is no producer either, that is the name alone. */
export type PublicPerson = {
  id: number;
  name: string;
  handle: string | null;
  /** A key in the file store: the avatar, else a producer's portrait. */
  pictureKey: string | null;
  /** Whether there is more to see than the name. */
  isOpen: boolean;
  producer: { slug: string; name: string; isVerified: boolean } | null;
};

export function publicPerson({ user, producer: row }: Row): PublicPerson {
  const producer = row?.status === "approved" ? row : null;
  const isOpen = user.isPublic || producer !== null;
  return {
    id: user.id,
    name: user.name,
    handle: isOpen ? user.handle : null,
    pictureKey: isOpen ? (user.avatarKey ?? producer?.pictures[0] ?? null) : null,
    isOpen,
    producer: producer && {
      slug: producer.slug,
      name: producer.name,
      isVerified: producer.verifiedAt !== null,
    },
  };
}
