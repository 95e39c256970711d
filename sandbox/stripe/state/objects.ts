import type Stripe from "stripe";

/** What the stand-in keeps, by kind: Stripe's own objects, with ids where Stripe would expand. */
export type Objects = {
  account: Stripe.Account;
  application_fee: Stripe.ApplicationFee;
  balance_transaction: Stripe.BalanceTransaction;
  charge: Stripe.Charge;
  customer: Stripe.Customer;
  dispute: Stripe.Dispute;
  event: Stripe.Event;
  fee_refund: Stripe.FeeRefund;
  payment_intent: Stripe.PaymentIntent;
  payment_method: Stripe.PaymentMethod;
  payout: Stripe.Payout;
  refund: Stripe.Refund;
  transfer: Stripe.Transfer;
  transfer_reversal: Stripe.TransferReversal;
  webhook_endpoint: Stripe.WebhookEndpoint;
  account_link: Stripe.AccountLink;
  product: Stripe.Product;
  price: Stripe.Price;
  subscription: Stripe.Subscription;
  invoice: Stripe.Invoice;
  invoice_payment: Stripe.InvoicePayment;
  test_clock: Stripe.TestHelpers.TestClock;
  portal_session: Stripe.BillingPortal.Session;
  customer_balance_transaction: Stripe.CustomerBalanceTransaction;
  delivery: Delivery;
  replay: Replay;
  keys: Keys;
};

/** One event on its way to one endpoint; kept so that a restart goes on trying. */
export type Delivery = {
  id: string;
  event: string;
  endpoint: string;
  state: "waiting" | "held" | "delivered" | "lost" | "given_up";
  attempts: number;
  /** Milliseconds since 1970 of the next attempt. */
  nextAt: number;
  lastStatus: number | null;
  lastError: string | null;
  /** Planned disturbances of this delivery (see webhooks/delivery-faults.ts). */
  disturbance: "bad_signature" | "stale" | null;
};

/** The stored answer of an idempotency key. */
export type Replay = { id: string; fingerprint: string; status: number; body: string; requestId: string };

export type Keys = {
  id: "keys";
  platform: string;
  secretKey: string;
  publishableKey: string;
  webhookSecret: string;
  connectWebhookSecret: string;
  /** Where it was reached last. */
  port?: number;
};

/** What the stand-in must remember of an object that Stripe's reply does not show. */
export type Unseen = {
  /** `invoice`: the one that the intent collects, if any. */
  payment_intent: { returnUrl: string | null; usesSdk: boolean; invoice?: string };
  /** `declined`: by its bank, whatever the test card is like. */
  payment_method: { number: string; spent: boolean; authenticated: boolean; declined?: boolean };
  charge: { number: string };
  refund: { later: "succeed" | "fail" | null };
  account: { deauthorized: boolean; deleted: boolean };
  account_link: { token: string; account: string; returnUrl: string; refreshUrl: string; used: boolean };
  webhook_endpoint: { secrets: string[]; connect: boolean };
  /** The balance transactions that an automatic payout pays out; none for one by hand. */
  payout: { pays: string[] };
  subscription: {
    /** Prorations that wait for the next invoice. */
    pending: Stripe.InvoiceLineItem[];
    /** What was billed for time that may still be unused: what a proration credits. */
    billed: Stripe.InvoiceLineItem[];
    /** The period end that `invoice.upcoming` has announced. */
    announced: number | null;
  };
  /** `token` opens the hosted page. */
  invoice: { token: string };
  portal_session: { afterwards: string | null };
};

export type Kind = keyof Objects;
export type UnseenOf<K extends Kind> = K extends keyof Unseen ? Unseen[K] : Record<string, never>;

/** One kept thing. `scope` is the account that owns it: the platform's or a connected one. */
export type Row<K extends Kind> = {
  kind: K;
  id: string;
  scope: string;
  seq: number;
  object: Objects[K];
  unseen: UnseenOf<K>;
};
