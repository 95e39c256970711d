/**
 * Every way an act can refuse, once: the code an API client reads, its HTTP status, and the sentence a person reads.
 * The reference pages list this table. Statuses follow facts §5.
 */
export const REASONS = {
  validation_failed: [422, "Some fields need your attention."],
  malformed_request: [400, "The request could not be read. Send JSON with Content-Type: application/json."],
  payload_too_large: [413, "The request body is larger than this endpoint takes."],
  unauthenticated: [401, "Send a valid token in the Authorization header: Bearer bp_…"],
  scope_missing: [
    403,
    "This token lacks the scope that the endpoint needs. Create one in Settings → API tokens.",
  ],
  forbidden: [403, "Your account may not do this."],
  not_a_producer: [403, "Only producers may do this. Apply to the Producer Program to become one."],
  plan_required: [403, "Your plan does not include this. Compare the plans at /pricing."],
  foreign_origin: [403, "This request came from another site."],
  not_found: [404, "There is nothing here, or nothing that you may see."],
  rate_limited: [429, "Too many requests. Wait as long as Retry-After says, then go on."],
  idempotency_key_reused: [
    422,
    "This Idempotency-Key was used with another request. Use a new key for a new request.",
  ],
  idempotency_in_progress: [
    409,
    "The first request with this Idempotency-Key is still running. Ask again shortly.",
  ],
  busy: [503, "We are busy for a moment. Try again shortly; asking again is safe."],
  not_ready: [503, "A part that sales need does not answer. The errors name it."],
  internal_error: [
    500,
    "Something went wrong on our side. Nothing is lost; tell us the request id if it stays.",
  ],

  purchases_disabled: [403, "Track purchases are switched off at the moment."],
  own_track: [422, "This is your own track; there is nothing to buy."],
  already_purchased: [422, "You already own the exclusive rights to this track. Find it in your library."],
  artist_not_onboarded: [
    422,
    "The producer has not finished setting up payouts, so this track cannot be sold yet.",
  ],
  not_for_sale: [400, "Exclusive rights to this track are not for sale."],
  exclusive_sold: [410, "The exclusive rights to this track have been sold."],
  exclusive_reserved: [
    409,
    "Another buyer is at the checkout with this track. If they do not pay, it is free again within minutes.",
  ],
  price_changed: [409, "The price changed while you were looking. See the new price, then decide."],
  terms_changed: [409, "The license terms changed while you were looking. Read the new terms, then decide."],
  terms_not_accepted: [422, "Accept the license terms first."],
  amount_not_payable: [422, "This amount is below or above what a card payment allows in its currency."],
  too_many_checkouts: [429, "You have several checkouts open. Finish or cancel one first."],
  checkout_expired: [400, "This checkout has expired. You were not charged; start again."],
  card_declined: [402, "The card was declined. Try another card."],
  payment_unavailable: [503, "The payment service does not answer. You were not charged; try again shortly."],

  preset_in_use: [409, "Tracks use this preset. Give them other terms first, then delete it."],
  track_sold: [
    409,
    "The exclusive rights are sold: price, terms, files and status of this track no longer change.",
  ],
  track_in_use: [409, "Somebody holds rights to this beat, or is buying them. Unpublish it instead."],
  credits_fixed: [
    409,
    "The exclusive rights are sold. The buyer's certificate names who made this track, so its credits no longer change.",
  ],
  credit_declined: [409, "They said no. You can ask again 30 days after that."],
  too_many_credits: [409, "You can credit 10 producers besides yourself, those you have asked included."],
  too_many_uploads: [
    409,
    "You have as many unfinished uploads as we keep: 20, or 4 GB together. Finish or cancel one first.",
  ],
  upload_too_large: [413, "The file is too large: at most 256 MB for a beat, 1 GB for an archive of stems."],
  upload_refused: [422, "This file cannot be used. The errors say why."],
  upload_not_ready: [
    409,
    "This upload is not ready: it is still coming in, being processed, or was refused.",
  ],
  upload_used: [409, "A beat was made of this upload already."],
  connect_unavailable: [503, "The payout service does not answer. Nothing was changed; try again shortly."],

  collection_incomplete: [
    422,
    "A collection needs a cover and a beat that is in the catalog to be published.",
  ],

  tokens_used_up: [
    429,
    "You do not have that many beat-request tokens left. They come back when Retry-After says.",
  ],
  request_ended: [409, "This request has ended. Renew it within 30 days to open it again."],
  request_open: [409, "This request is still open. It can be renewed once it has ended."],
  request_not_renewable: [409, "This request ended more than 30 days ago. Make a new one."],
  request_answered: [409, "Producers have answered this request, so what it says no longer changes."],
  request_removed: [409, "This request was removed by BeatPass. Nothing about it changes any more."],
  own_request: [422, "This is your own request; it is for others to answer."],

  coupon_invalid: [422, "Invalid or expired coupon code."],
  coupon_not_yours: [422, "You cannot use this coupon."],
  coupon_not_applicable: [422, "This coupon cannot be applied to what you selected."],

  not_refundable: [409, "There is nothing left of this payment to give back."],
  refund_in_progress: [409, "A refund of this purchase is on its way. Look again in a moment."],
  refund_blocked: [409, "The buyer's bank disputes this payment. Money goes back through the dispute only."],
  reconciliation_running: [409, "A reconciliation is running. Its result will be here in a moment."],

  exclusive_only: [
    422,
    "Only the exclusive rights to this track are offered: there is no standard license of it.",
  ],
  too_many_downloads: [
    429,
    "You licensed as many tracks in a day as one person may. Go on when Retry-After says; what you hold is not touched.",
  ],
  files_missing: [409, "The files of this track are not complete yet. Try again later."],

  already_subscribed: [409, "You have a membership. Change its plan under Settings → Billing."],
  no_membership: [409, "You have no paid membership. Choose a plan at /pricing."],
  membership_past_due: [
    409,
    "The last payment of your membership failed. Pay the open invoice under Settings → Billing first.",
  ],
  membership_renewing: [
    409,
    "Your membership is just being renewed. Move up once that is paid: try again in two hours.",
  ],
  membership_ending: [409, "Your membership is set to end. Keep it first, then change its plan."],

  license_not_found: [404, "There is no license for this track on your account."],
  license_revoked: [410, "This license has been revoked."],
  license_not_revocable: [409, "This license is already revoked."],
  pdf_not_ready: [503, "The PDF is being made. Ask again in a few seconds."],

  application_open: [409, "You have an application that waits for a decision. Withdraw it to send another."],
  own_application: [403, "This is your own application: it is for another administrator to decide."],
  application_decided: [409, "This application has been decided. Look at it again to see how."],
  already_a_producer: [409, "You are a producer already. Backstage is open to you."],
  already_verified: [409, "Your profile is verified already."],
  profile_not_claimable: [409, "Somebody signs in to this profile, so nobody else can claim it."],
  profile_has_sales: [
    409,
    "Licenses were issued in this profile's name, so it cannot change hands. Approve a profile of their own instead.",
  ],
  own_profile: [422, "This is your own profile: you cannot follow yourself."],
  profile_private: [403, "This profile is private. Nobody new can follow it."],

  playlist_changed: [409, "This playlist changed meanwhile. Load it anew, then put it in order."],
  playlist_full: [409, "This playlist is full: one holds 500 tracks. Start another."],
  too_many_playlists: [409, "You have 500 playlists. Delete one that you no longer need first."],
  comment_locked: [
    409,
    "A comment can be edited for 15 minutes, until somebody reports it. Answer it, or delete it.",
  ],
  comment_duplicate: [409, "You have just said this here. Wait a minute if you mean to say it again."],
  thread_full: [409, "This conversation has 100 answers. Start a new comment."],
  own_comment: [422, "This is your own comment. You can delete it."],
  already_reported: [409, "You have reported this comment. Somebody will look at it."],
  report_decided: [409, "This report has been decided already."],

  email_taken: [422, "An account with this e-mail address exists. Sign in instead."],
  wrong_credentials: [401, "E-mail address or password is wrong."],
  reset_link_invalid: [422, "This link has been used or has expired. Ask for a new one."],
  signature_invalid: [400, "The signature of this event does not verify."],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type Reason = keyof typeof REASONS;

/** An act's refusal. `fields` names bad input by field; `retryAfter` is in seconds. */
export class Failure extends Error {
  override readonly name = "Failure";
  constructor(
    readonly reason: Reason,
    readonly details: { fields?: Record<string, string[]>; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(REASONS[reason][1], { cause: details.cause });
  }
  get status(): number {
    return REASONS[this.reason][0];
  }
}

/** Stops the act with a reason from the table above. */
export function fail(reason: Reason, details?: Failure["details"]): never {
  throw new Failure(reason, details);
}

/** Refuses input by field: `invalid({ email: ["Enter an e-mail address."] })`. */
export function invalid(fields: Record<string, string[]>): never {
  throw new Failure("validation_failed", { fields });
}
