import type { ListedPerson } from "@/components/people/people-list";
import { pictureUrl } from "@/lib/profiles/picture-url";
import type { PublicPerson } from "@/lib/profiles/public-person";

/** The page of a person: a producer's is their public profile. */
export const personHref = ({ id, handle, producer }: PublicPerson): string =>
  producer ? `/producers/${producer.slug}` : `/users/${handle ?? id}`;

/** A person as the lists show them. */
export const presentPerson = (person: PublicPerson): ListedPerson => ({
  id: person.id,
  name: person.producer?.name ?? person.name,
  note: person.producer ? "Producer" : person.handle ? `@${person.handle}` : "",
  href: personHref(person),
  pictureUrl: person.pictureKey && pictureUrl(person.pictureKey, "small"),
  isPrivate: !person.isOpen,
});
