import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, sampledTime, success } from "@/lib/api/shapes";
import { PersonShape } from "@/lib/profiles/contract";
import { userParam } from "@/lib/profiles/find-user";

const own = { tag: "People", auth: "bearer" } as const;
const one = {
  ...own,
  scope: "community:write",
  path: "/users/{user}/follow",
  params: z.object({ user: userParam }),
  answer: success(
    z
      .strictObject({
        following: z.boolean(),
        followers: z.int().meta({ description: "How many follow them" }),
      })
      .meta({ id: "Follow" }),
  ),
} as const;

export const follow = contract({
  ...one,
  id: "follow",
  method: "PUT",
  title: "Follow",
  description:
    "You are told when they publish. A producer is followed as the user they are. Again it changes nothing. At most 100 " +
    "an hour.",
  errors: ["plan_required", "own_profile", "profile_private"],
});

export const unfollow = contract({
  ...one,
  id: "unfollow",
  method: "DELETE",
  title: "Unfollow",
  description: "Again it changes nothing.",
  errors: [],
});

const list = {
  ...own,
  method: "GET",
  scope: "community:read",
  query: cursorQuery,
  answer: success(cursorPageOf(PersonShape.extend({ since: sampledTime }).meta({ id: "FollowedPerson" }))),
  errors: [],
} as const;

export const listFollowers = contract({
  ...list,
  id: "listFollowers",
  path: "/user/followers",
  title: "Your followers",
  description: "Who follows you, the latest first.",
});

export const listFollowing = contract({
  ...list,
  id: "listFollowing",
  path: "/user/following",
  title: "Whom you follow",
  description: "Producers and others, the latest first.",
});
