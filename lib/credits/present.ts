import { presentListing } from "@/lib/tracks/present";
import type { Invitation } from "./list-invitations";
import type { OwnCredit } from "./list-own-credits";
import type { TrackCredits } from "./read-track-credits";

export const presentTrackCredits = ({ credits, invitations }: TrackCredits) => ({
  credits: credits.map(({ producer, since }) => ({ producer, since: since.toISOString() })),
  invitations: invitations.map(({ id, producer, askedAt, declined }) => ({
    id,
    producer,
    status: declined ? ("declined" as const) : ("open" as const),
    asked_at: askedAt.toISOString(),
    declined_at: declined?.at.toISOString() ?? null,
    ask_again_from: declined?.askAgainFrom.toISOString() ?? null,
  })),
});

export const presentInvitation = ({ id, track, askedAt }: Invitation) => ({
  id,
  track: presentListing(track),
  asked_at: askedAt.toISOString(),
});

export const presentOwnCredit = ({ track, since }: OwnCredit) => ({
  track: presentListing(track),
  since: since.toISOString(),
});
