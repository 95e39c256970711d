import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { cursorPageOf, cursorQuery, idParam, isoTime, success } from "@/lib/api/shapes";
import { ArtistShape, TrackShape } from "@/lib/tracks/contract";

const own = { tag: "Credits", auth: "bearer" } as const;
const ofTrack = z.object({ track: idParam });

const TrackCredits = z
  .strictObject({
    credits: z
      .array(z.strictObject({ producer: ArtistShape, since: isoTime }))
      .meta({ description: "Who agreed, besides you" }),
    invitations: z.array(
      z
        .strictObject({
          id: z.int(),
          producer: ArtistShape,
          status: z.enum(["open", "declined"]),
          asked_at: isoTime,
          declined_at: isoTime.nullable(),
          ask_again_from: isoTime.nullable().meta({ description: "Null unless it was declined" }),
        })
        .meta({ id: "CreditInvitation" }),
    ),
  })
  .meta({ id: "TrackCredits" });

export const readTrackCredits = contract({
  ...own,
  id: "readTrackCredits",
  method: "GET",
  path: "/artist/tracks/{track}/credits",
  title: "Read the credits of a track",
  description: "Who is credited on a track of yours, and whom you have asked.",
  scope: "artist:read",
  params: ofTrack,
  answer: success(TrackCredits),
  errors: ["not_a_producer"],
});

export const inviteProducer = contract({
  ...own,
  id: "inviteProducer",
  method: "POST",
  path: "/artist/tracks/{track}/credit-invitations",
  title: "Ask a producer to be credited",
  description:
    "They are told, and credited once they agree: never before. Those credited share plays, XP and the track's part of " +
    "the subscription pool with you. What an exclusive sale earns stays yours alone. Again it changes nothing. At most " +
    "50 a day.",
  scope: "artist:write",
  params: ofTrack,
  body: z.strictObject({
    producer_id: z
      .int("Choose a producer.")
      .positive("Choose a producer.")
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ description: "Another approved producer", example: 17 }),
  }),
  answer: success(TrackCredits),
  errors: ["not_a_producer", "credits_fixed", "credit_declined", "too_many_credits"],
  idempotent: true,
});

export const withdrawInvitation = contract({
  ...own,
  id: "withdrawInvitation",
  method: "DELETE",
  path: "/artist/tracks/{track}/credit-invitations/{invitation}",
  title: "Withdraw an invitation",
  description: "While it is open. A declined one stays, and says when you may ask again.",
  scope: "artist:write",
  params: ofTrack.extend({ invitation: idParam }),
  answer: success(z.strictObject({ withdrawn: z.literal(true) })),
  errors: ["not_a_producer"],
});

export const removeCredit = contract({
  ...own,
  id: "removeCredit",
  method: "DELETE",
  path: "/artist/tracks/{track}/credits/{producer}",
  title: "Remove a credit",
  description:
    "Takes another producer's name off a track of yours; they are told. What both have earned stays earned.",
  scope: "artist:write",
  params: ofTrack.extend({ producer: idParam }),
  answer: success(z.strictObject({ removed: z.literal(true) })),
  errors: ["not_a_producer", "credits_fixed"],
});

export const listCreditInvitations = contract({
  ...own,
  id: "listCreditInvitations",
  method: "GET",
  path: "/artist/credit-invitations",
  title: "List invitations to be credited",
  description:
    "What others ask to credit you on and you have not answered, the latest first. You can hear each, also a draft. What " +
    "was sold or deleted meanwhile is left out.",
  scope: "artist:read",
  query: cursorQuery,
  answer: success(
    cursorPageOf(
      z
        .strictObject({ id: z.int(), track: TrackShape, asked_at: isoTime })
        .meta({ id: "ReceivedCreditInvitation" }),
    ),
  ),
  errors: ["not_a_producer"],
});

export const acceptInvitation = contract({
  ...own,
  id: "acceptInvitation",
  method: "POST",
  path: "/artist/credit-invitations/{invitation}/accept",
  title: "Accept an invitation",
  description: "You are credited from now on. Whose track it is is told.",
  scope: "artist:write",
  params: z.object({ invitation: idParam }),
  answer: success(z.strictObject({ accepted: z.literal(true) })),
  errors: ["not_a_producer", "credits_fixed"],
});

export const declineInvitation = contract({
  ...own,
  id: "declineInvitation",
  method: "POST",
  path: "/artist/credit-invitations/{invitation}/decline",
  title: "Decline an invitation",
  description: "Whose track it is is told, and can ask again 30 days later.",
  scope: "artist:write",
  params: z.object({ invitation: idParam }),
  answer: success(z.strictObject({ declined: z.literal(true) })),
  errors: ["not_a_producer"],
});

export const listOwnCredits = contract({
  ...own,
  id: "listOwnCredits",
  method: "GET",
  path: "/artist/credits",
  title: "List your credits",
  description: "The tracks of others that you are credited on, the latest first, sold ones included.",
  scope: "artist:read",
  query: cursorQuery,
  answer: success(
    cursorPageOf(z.strictObject({ track: TrackShape, since: isoTime }).meta({ id: "OwnCredit" })),
  ),
  errors: ["not_a_producer"],
});

export const leaveCredit = contract({
  ...own,
  id: "leaveCredit",
  method: "DELETE",
  path: "/artist/credits/{track}",
  title: "Take your name off a track",
  description:
    "Of somebody else's track. They are told, and can ask you again 30 days later. What you have earned stays yours.",
  scope: "artist:write",
  params: ofTrack,
  answer: success(z.strictObject({ left: z.literal(true) })),
  errors: ["not_a_producer", "credits_fixed"],
});
