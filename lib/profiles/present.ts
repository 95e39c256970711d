import { sampleTime } from "@/lib/api/shapes";
import type { Profile } from "@/lib/people/read-profile";
import type { ListedProducer } from "./list-producers";
import { pictureId, pictureUrl } from "./picture-url";
import type { PublicPerson } from "./public-person";
import type { OwnProducer } from "./read-own-producer";
import type { PublicProducer } from "./read-producer";
import type { PublicUser } from "./read-user";

const picture = (key: string) => ({
  id: pictureId(key),
  url: pictureUrl(key),
  small_url: pictureUrl(key, "small"),
});
const urlOf = (key: string | null) => key && pictureUrl(key, "small");

/** A person as lists show them. */
export const presentPerson = ({ id, name, handle, pictureKey, isOpen, producer }: PublicPerson) => ({
  id,
  name,
  handle,
  avatar_url: urlOf(pictureKey),
  is_private: !isOpen,
  producer: producer && { slug: producer.slug, name: producer.name, verified: producer.isVerified },
});

export const presentUser = ({ more, isOwn: _own, ...person }: PublicUser) => ({
  ...presentPerson(person),
  bio: more?.bio ?? null,
  followers: more?.follow.followers ?? null,
  following: more?.follow.follows ?? null,
  followed: more?.follow.following ?? null,
  since: more ? sampleTime(more.since) : null,
});

export const presentListed = ({ portraitKey, isVerified, ...producer }: ListedProducer) => ({
  ...producer,
  verified: isVerified,
  portrait_url: urlOf(portraitKey),
});

export const presentProducer = ({ isVerified, since, follow, pictures, ...producer }: PublicProducer) => ({
  ...producer,
  pictures: pictures.map(picture),
  verified: isVerified,
  followers: follow.followers,
  following: follow.following,
  since: sampleTime(since),
});

/** One's own profile. */
export const presentOwn = (profile: Profile) => ({
  id: profile.id,
  name: profile.name,
  email: profile.email,
  legal_name: profile.legalName,
  handle: profile.handle,
  bio: profile.bio,
  is_public: profile.isPublic,
  avatar: profile.avatarKey === null ? null : picture(profile.avatarKey),
});

/** The producer profile as its owner edits it. */
export const presentArtist = ({ verifiedAt, pictures, ...profile }: OwnProducer) => ({
  ...profile,
  pictures: pictures.map(picture),
  verified: verifiedAt !== null,
});
