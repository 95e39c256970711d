/** How somebody stands to the files of a track, as lib/downloads says it. */
export type DownloadState =
  | "own"
  | "licensed"
  | "available"
  | "plan_required"
  | "unauthenticated"
  | "exclusive_only"
  | "exclusive_sold"
  | "license_revoked";

type Words = { title: string; lead: string };

/** Each of them for people: what is so, and what to do. `plan` is the plan that the person has. */
export const downloadWords: Record<
  DownloadState,
  (given: { plan: string | null; producer: string }) => Words
> = {
  own: () => ({ title: "Your own files", lead: "Every file of this beat, as it is delivered." }),
  licensed: () => ({
    title: "You hold a license of this beat",
    lead: "Its files are yours to download again, also after your plan ends.",
  }),
  available: ({ plan }) => ({
    title: "Standard license",
    lead: `Included in your ${plan} plan: one song, worldwide, without an end date.`,
  }),
  plan_required: () => ({
    title: "Standard license",
    lead: "Every paid plan downloads this beat: one song, worldwide, without an end date.",
  }),
  unauthenticated: () => ({
    title: "Standard license",
    lead: "Every paid plan downloads this beat: one song, worldwide, without an end date.",
  }),
  exclusive_only: ({ producer }) => ({
    title: "No standard license",
    lead: `${producer} offers the exclusive rights to this beat only, so plans do not download it.`,
  }),
  exclusive_sold: () => ({
    title: "Your license stays valid",
    lead: "The exclusive rights were sold since. You may go on using the files that you have; here they are the buyer's alone now.",
  }),
  license_revoked: () => ({
    title: "Your license was revoked",
    lead: "Its files can no longer be downloaded, and no other license of this beat is granted to you.",
  }),
};
