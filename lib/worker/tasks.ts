import type { Ctx } from "@/lib/acts/context";
import { endRequests } from "@/lib/beat-requests/end-requests";
import { renderPdf } from "@/lib/certificates/render-pdf";
import { mailDispute } from "@/lib/disputes/mail-dispute";
import { renderEvidence } from "@/lib/disputes/render-evidence";
import { notifyFollowers } from "@/lib/follows/notify-followers";
import { processEvent } from "@/lib/inbox/process-event";
import type { JobName, Jobs } from "@/lib/jobs/enqueue";
import { rebuildLeaderboards } from "@/lib/leaderboards/rebuild-leaderboards";
import { mailInvoiceReceipt } from "@/lib/memberships/mail-invoice-receipt";
import { mailMembershipEnded } from "@/lib/memberships/mail-membership-ended";
import { mailMembershipPastDue } from "@/lib/memberships/mail-membership-past-due";
import { tellCustomer } from "@/lib/memberships/tell-customer";
import { pruneNotifications } from "@/lib/notifications/prune-notifications";
import { followPayout } from "@/lib/payouts/follow-payout";
import { mailPayoutFailed } from "@/lib/payouts/mail-payout-failed";
import { payOut } from "@/lib/payouts/pay-out";
import { planPayouts } from "@/lib/payouts/plan-payouts";
import { sweepPayouts } from "@/lib/payouts/sweep-payouts";
import { sendPasswordReset } from "@/lib/people/send-password-reset";
import { bookInvoice } from "@/lib/pool/book-invoice";
import { planPoolTransfers } from "@/lib/pool/plan-pool-transfers";
import { sendPoolTransfer } from "@/lib/pool/send-pool-transfer";
import { splitInvoice } from "@/lib/pool/split-invoice";
import { sweepPool } from "@/lib/pool/sweep-pool";
import { mailApplicationDecided } from "@/lib/producer-program/mail-application-decided";
import { followProgress } from "@/lib/progress/follow-progress";
import { sweepAchievements } from "@/lib/progress/sweep-achievements";
import { sweepProgress } from "@/lib/progress/sweep-progress";
import { alignShare } from "@/lib/purchases/align-share";
import { expirePurchase } from "@/lib/purchases/expire-purchase";
import { mailReceipt } from "@/lib/purchases/mail-receipt";
import { mailSale } from "@/lib/purchases/mail-sale";
import { settlePurchase } from "@/lib/purchases/settle-purchase";
import { sweep } from "@/lib/purchases/sweep";
import { reconcile } from "@/lib/reconciler/reconcile";
import { startReconciliation } from "@/lib/reconciler/start-reconciliation";
import { mailRefund } from "@/lib/refunds/mail-refund";
import { mailRefundFailed } from "@/lib/refunds/mail-refund-failed";
import { makeRefund } from "@/lib/refunds/make-refund";
import { endChargedBack } from "@/lib/subscriptions/end-charged-back";
import { settleSubscription } from "@/lib/subscriptions/settle-subscription";
import { sweepSubscriptions } from "@/lib/subscriptions/sweep-subscriptions";
import { discardDeletedTracks } from "@/lib/tracks/discard-deleted";
import { packFiles } from "@/lib/uploads/pack-files";
import { processUpload } from "@/lib/uploads/process-upload";
import { sweepUploads } from "@/lib/uploads/sweep-uploads";

/** Which act does which job. */
export const TASKS: { [N in JobName]: (ctx: Ctx, payload: Jobs[N]) => Promise<unknown> } = {
  "process-stripe-event": processEvent,
  "settle-purchase": settlePurchase,
  "expire-purchase": expirePurchase,
  "make-refund": makeRefund,
  "align-share": alignShare,
  "render-certificate": renderPdf,
  "render-evidence": renderEvidence,
  "mail-receipt": mailReceipt,
  "mail-sale": mailSale,
  "mail-refund": mailRefund,
  "mail-refund-failed": mailRefundFailed,
  "mail-dispute": mailDispute,
  "mail-password-reset": sendPasswordReset,
  "mail-application-decided": mailApplicationDecided,
  "notify-followers": notifyFollowers,
  "prune-notifications": pruneNotifications,
  "plan-payouts": planPayouts,
  "pay-out": payOut,
  "follow-payout": followPayout,
  "sweep-payouts": sweepPayouts,
  "mail-payout-failed": mailPayoutFailed,
  "book-invoice": bookInvoice,
  "split-invoice": splitInvoice,
  "plan-pool-transfers": planPoolTransfers,
  "send-pool-transfer": sendPoolTransfer,
  "sweep-pool": sweepPool,
  "end-requests": endRequests,
  "settle-subscription": settleSubscription,
  "end-charged-back": endChargedBack,
  "sweep-subscriptions": sweepSubscriptions,
  "tell-customer": tellCustomer,
  "mail-invoice-receipt": mailInvoiceReceipt,
  "mail-membership-past-due": mailMembershipPastDue,
  "mail-membership-ended": mailMembershipEnded,
  "start-reconciliation": startReconciliation,
  reconcile,
  "follow-progress": followProgress,
  "sweep-progress": sweepProgress,
  "sweep-achievements": sweepAchievements,
  "rebuild-leaderboards": rebuildLeaderboards,
  "process-upload": processUpload,
  "pack-files": packFiles,
  "sweep-uploads": sweepUploads,
  "discard-deleted-tracks": discardDeletedTracks,
  sweep,
};
