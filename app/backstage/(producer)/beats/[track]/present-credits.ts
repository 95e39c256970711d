import type { CreditView } from "@/components/credits/credit-line";
import type { Artist } from "@/lib/credits/artists";
import type { TrackCredits } from "@/lib/credits/read-track-credits";

/** Who is credited on a beat and who was asked, as its producer's page lists them: those who agreed first. */
export const presentCredits = ({ credits, invitations }: TrackCredits, now: Date): CreditView[] => [
  ...credits.map(({ producer, since }) => ({
    producer: shown(producer),
    state: "agreed" as const,
    since: since.toISOString(),
  })),
  ...invitations.map(
    ({ id, producer, askedAt, declined }): CreditView =>
      declined
        ? {
            producer: shown(producer),
            state: "declined",
            since: declined.at.toISOString(),
            askAgainFrom: declined.askAgainFrom.toISOString(),
            mayAsk: declined.askAgainFrom <= now,
          }
        : { producer: shown(producer), state: "asked", invitationId: id, since: askedAt.toISOString() },
  ),
];

const shown = ({ id, name, slug }: Artist) => ({ id, name, href: `/producers/${slug}` });
