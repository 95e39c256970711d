import { redirect } from "next/navigation";

/** Backstage opens on the money. */
export default function BackstagePage() {
  redirect("/backstage/finances");
}
