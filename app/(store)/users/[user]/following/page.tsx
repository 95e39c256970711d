import type { Metadata } from "next";
import { FollowsPage, type FollowsProps } from "../follows-page";

export const metadata: Metadata = { title: "Following", robots: { index: false } };

export default function FollowingPage(props: FollowsProps) {
  return <FollowsPage of="following" {...props} />;
}
