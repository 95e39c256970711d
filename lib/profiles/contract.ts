import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { pageOf, pageQuery, sampledTime, success } from "@/lib/api/shapes";
import { MOST_PICTURE_BYTES, PICTURE_TYPES } from "@/lib/images/square-picture";
import { userParam } from "./find-user";
import { LINK_KINDS } from "./links";
import { PRODUCER_SORTS } from "./list-producers";
import { ProducerFields } from "./producer-fields";
import { producerParam } from "./read-producer";

const tag = "People";
const url = z
  .string()
  .meta({ description: "Relative to the site", example: "/media/profiles/7/picture-0f.jpg" });
const Picture = z
  .strictObject({ id: z.string().meta({ example: "0f1c2d3e4a5b6c7d" }), url, small_url: url })
  .meta({ id: "Picture" });
const links = z.array(z.strictObject({ kind: z.enum(LINK_KINDS), url: z.string() }));
const name = z.string().meta({ example: "Nova Keys" });
const slug = z.string().meta({ example: "nova-keys" });

/** A person as every list shows them. */
export const PersonShape = z
  .strictObject({
    id: z.int(),
    name,
    handle: z.string().nullable(),
    avatar_url: url.nullable(),
    is_private: z.boolean().meta({ description: "Only the name is shown" }),
    producer: z.strictObject({ slug, name, verified: z.boolean() }).nullable(),
  })
  .meta({ id: "Person" });

const listed = {
  id: z.int(),
  slug,
  name,
  bio: z.string(),
  verified: z.boolean(),
  followers: z.int(),
  tracks: z.int().meta({ description: "In the catalog" }),
};

export const listProducers = contract({
  id: "listProducers",
  method: "GET",
  path: "/producers",
  tag,
  title: "List producers",
  description: "The approved producers, the most followed first unless you ask for another order.",
  auth: "bearer",
  scope: "catalog:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of a name" }),
    sort: z.enum(PRODUCER_SORTS).default("followed"),
  }),
  answer: success(
    pageOf(z.strictObject({ ...listed, portrait_url: url.nullable() }).meta({ id: "ListedProducer" })),
  ),
  errors: [],
});

export const readProducer = contract({
  id: "readProducer",
  method: "GET",
  path: "/producers/{producer}",
  tag,
  title: "Get producer",
  description: "A producer's public profile. Its address never changes, whatever the name does.",
  auth: "bearer",
  scope: "catalog:read",
  params: z.object({ producer: producerParam }),
  answer: success(
    z
      .strictObject({
        ...listed,
        links,
        pictures: z.array(Picture).meta({ description: "The first is the portrait" }),
        following: z.boolean().meta({ description: "Whether you follow them" }),
        since: sampledTime,
      })
      .meta({ id: "Producer" }),
  ),
  errors: [],
});

export const readUser = contract({
  id: "readUser",
  method: "GET",
  path: "/users/{user}",
  tag,
  title: "Get user",
  description: "Somebody's public profile. Of a private one there is the name; the rest is null.",
  auth: "bearer",
  scope: "community:read",
  params: z.object({ user: userParam }),
  answer: success(
    PersonShape.extend({
      bio: z.string().nullable(),
      followers: z.int().nullable(),
      following: z.int().nullable().meta({ description: "How many they follow" }),
      followed: z.boolean().nullable().meta({ description: "Whether you follow them" }),
      since: sampledTime.nullable(),
    }).meta({ id: "PublicUser" }),
  ),
  errors: [],
});

const OwnProfile = z
  .strictObject({
    id: z.int(),
    name,
    email: z.string(),
    legal_name: z.string().nullable(),
    handle: z.string().nullable(),
    bio: z.string(),
    is_public: z.boolean(),
    avatar: Picture.nullable(),
  })
  .meta({ id: "OwnProfile" });
const own = { tag, auth: "bearer", errors: [], answer: success(OwnProfile) } as const;

export const readOwnProfile = contract({
  ...own,
  id: "readOwnProfile",
  method: "GET",
  path: "/user/profile",
  title: "Your profile",
  description: "What your account says of you, to others and to us.",
  scope: "community:read",
});

export const editOwnProfile = contract({
  ...own,
  id: "editOwnProfile",
  method: "PATCH",
  path: "/user/profile",
  title: "Edit your profile",
  description:
    "Changes the fields that you send. A handle you give up is free for others. A private profile shows the name alone, " +
    "and nobody new can follow it.",
  scope: "community:write",
  body: z.strictObject({
    name: z.string().max(80).optional().meta({ example: "Sam Rivera" }),
    legal_name: z
      .string()
      .max(80)
      .nullable()
      .optional()
      .meta({ description: "On certificates issued from now on; null: the name stands in" }),
    handle: z.string().max(30).nullable().optional().meta({ example: "sam_listens" }),
    bio: z.string().max(1000).optional(),
    is_public: z.boolean().optional(),
  }),
});

const upload = { types: PICTURE_TYPES, most: MOST_PICTURE_BYTES };

export const setAvatar = contract({
  ...own,
  id: "setAvatar",
  method: "PUT",
  path: "/user/profile/avatar",
  title: "Set your avatar",
  description:
    "The body is the picture: JPEG, PNG or WebP, at least 200 × 200 pixels, cropped to its middle square.",
  scope: "community:write",
  upload,
});

export const removeAvatar = contract({
  ...own,
  id: "removeAvatar",
  method: "DELETE",
  path: "/user/profile/avatar",
  title: "Remove your avatar",
  description: "Your initials stand in its place. Asking again changes nothing.",
  scope: "community:write",
});

const artist = {
  tag: "Artist",
  auth: "bearer",
  errors: ["not_a_producer"],
  answer: success(
    z
      .strictObject({
        slug,
        name,
        bio: z.string(),
        links,
        pictures: z.array(Picture),
        verified: z.boolean(),
      })
      .meta({ id: "ArtistProfile" }),
  ),
} as const;

export const readArtistProfile = contract({
  ...artist,
  id: "readArtistProfile",
  method: "GET",
  path: "/artist/profile",
  title: "Your producer profile",
  description: "The public profile as you edit it.",
  scope: "artist:read",
});

export const editArtistProfile = contract({
  ...artist,
  id: "editArtistProfile",
  method: "PATCH",
  path: "/artist/profile",
  title: "Edit your producer profile",
  description:
    "Changes the fields that you send. A new name stands on your tracks at once, and on certificates issued from now on; " +
    "the slug stays, and the badge, which was given for the old name, goes.",
  scope: "artist:write",
  body: ProducerFields,
});

export const addArtistPicture = contract({
  ...artist,
  id: "addArtistPicture",
  method: "POST",
  path: "/artist/profile/pictures",
  title: "Add a picture",
  description:
    "The body is the picture: JPEG, PNG or WebP, at least 200 × 200 pixels, cropped to its middle square. Up to five; " +
    "order and remove them with `pictures` of the profile.",
  scope: "artist:write",
  upload,
});
