import { sampleTime } from "@/lib/api/shapes";
import { presentPerson } from "@/lib/profiles/present";
import type { ListedFollow } from "./list-follows";
import type { FollowState } from "./read-follow";

export const presentFollow = ({ following, followers }: FollowState) => ({ following, followers });

/** One line of the lists of followers and followed. */
export const presentListed = ({ person, since }: ListedFollow) => ({
  ...presentPerson(person),
  since: sampleTime(since),
});
