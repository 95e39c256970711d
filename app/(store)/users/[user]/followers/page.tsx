import type { Metadata } from "next";
import { FollowsPage, type FollowsProps } from "../follows-page";

export const metadata: Metadata = { title: "Followers", robots: { index: false } };

export default function FollowersPage(props: FollowsProps) {
  return <FollowsPage of="followers" {...props} />;
}
