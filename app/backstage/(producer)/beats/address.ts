import { hrefWith, type LibraryProps } from "@/app/(store)/library/address";
import type { BeatsAddress } from "@/components/beats/beats-filter";
import { OWN_TRACKS_SORTS, type OwnTracksFilter, type OwnTracksSort } from "@/lib/tracks/list-own-tracks";

export const PATH = "/backstage/beats";

export const STATUSES: Record<string, { label: string; filter: OwnTracksFilter }> = {
  published: { label: "Published", filter: { status: "published" } },
  draft: { label: "Drafts", filter: { status: "draft" } },
  unpublished: { label: "Unpublished", filter: { status: "unpublished" } },
  offered: { label: "Exclusive rights offered", filter: { exclusiveStatus: "available" } },
  not_offered: { label: "Not offered", filter: { exclusiveStatus: "not_available" } },
  sold: { label: "Sold", filter: { exclusiveStatus: "sold" } },
};
const LICENSING = ["non_exclusive_only", "both", "exclusive_only"] as const;

/** What the address of the list says, read as a person means it: what makes no sense is left out. */
export async function beatsAddressOf({
  searchParams,
}: LibraryProps): Promise<BeatsAddress & { page: number }> {
  const given = await searchParams;
  const one = (name: string) =>
    typeof given[name] === "string" ? given[name].replaceAll("\0", "").trim().slice(0, 100) : "";
  const page = Number(one("page"));
  return {
    q: one("q"),
    status: one("status") in STATUSES ? one("status") : "",
    licensing: (LICENSING as readonly string[]).includes(one("licensing")) ? one("licensing") : "",
    missing: one("missing") ? "1" : "",
    sort: (OWN_TRACKS_SORTS as string[]).includes(one("sort")) ? one("sort") : "",
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** The act's question for an address. */
export const filterOf = ({ q, status, licensing, missing, sort }: BeatsAddress) => ({
  q,
  ...STATUSES[status]?.filter,
  licensingType: LICENSING.find((each) => each === licensing),
  lacking: missing !== "",
  sort: (sort || "newest") as OwnTracksSort,
});

export const beatsHref = (address: BeatsAddress, page = 1): string =>
  hrefWith(PATH, { ...address, page: page > 1 ? String(page) : "" });
