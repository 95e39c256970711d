import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemContext } from "@/lib/acts/context";
import { enqueue } from "@/lib/jobs/enqueue";
import { planPoolTransfers } from "@/lib/pool/plan-pool-transfers";
import { approveApplication } from "@/lib/producer-program/approve-application";
import { refundSale } from "@/lib/refunds/refund-sale";
import { applied } from "@/sandbox/testing/applications";
import { buy, confirm, deliver, initiate } from "@/sandbox/testing/buying";
import { coupon } from "@/sandbox/testing/coupons";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { member } from "@/sandbox/testing/members";
import { subscriber } from "@/sandbox/testing/memberships";
import { person, producer } from "@/sandbox/testing/people";
import { dividedInvoice } from "@/sandbox/testing/pool";
import { beatRequest } from "@/sandbox/testing/requests";
import { track } from "@/sandbox/testing/tracks";
import { checkInvariants, LAWS } from "./check-invariants";

/** Most tests end with the auditor's word that every law holds: here each law is seen to notice when it does not. */
let house: House;

/** A sale with a coupon and one that was refunded in part, two licenses of a beat, a member, a pool that was sent. */
beforeAll(async () => {
  house = await openHouse();
  const seller = await producer(house);
  const admin = await person(house, { isAdmin: true });
  const [discounted, refunded] = await Promise.all([track(house, seller), track(house, seller)]);
  const code = (await coupon(house)).code;
  const { intentId } = await initiate(house, await person(house), discounted.id, undefined, code);
  await confirm(house, intentId);
  const { purchaseId } = await buy(house, await person(house), refunded.id);
  const part = { purchaseId, amountMinor: 500, reason: "other", note: "" } as const;
  await refundSale(await house.as(admin), part);
  const beat = await offered(house, seller);
  for (const _ of [1, 2]) await license(house, await member(house), beat.id);
  const listener = await subscriber(house);
  await subscriber(house);
  await beatRequest(house, listener);
  await approveApplication(await house.as(admin), {
    applicationId: await applied(house, await person(house)),
  });
  await dividedInvoice(house);
  house.standIn.control.makeAvailable();
  await planPoolTransfers(systemContext("test", house.db));
  await deliver(house);
  await house.work();
  await enqueue(house.db, "sweep", {}, { runAt: new Date("2100-01-01") });
});
afterAll(() => house.close());

/** What breaks each law. Where the database refuses that too, its rule is taken away first. */
const BREAKS: Record<string, string> = {
  "fee and share add up to the total": `alter table purchases drop constraint purchases_fee_and_share;
    update purchases set fee_minor = fee_minor + 1`,
  "a track has at most one live exclusive": `drop index certificates_one_live_exclusive;
    update license_certificates set track_id = (select min(track_id) from license_certificates)`,
  "an active exclusive certificate stands on a purchase that is paid for":
    "update purchases set status = 'pending'",
  "a purchase that is paid for has its certificate, active unless a person revoked it":
    "update license_certificates set status = 'expired'",
  "a disputed purchase has a disputed certificate, unless it was revoked":
    "update purchases set status = 'disputed'",
  "what was refunded or charged back has no standing certificate":
    "update purchases set status = 'charged_back'",
  "a track is sold exactly when somebody owns it":
    "update tracks set exclusive_status = 'available' where exclusive_status = 'sold'",
  "a coupon's uses are the purchases that hold one, and no more than its limit":
    "update coupons set uses = uses + 1",
  "a purchase that lives or was sold holds the use of its coupon, one that ended unsold does not":
    "update purchases set coupon_held = false",

  "every ledger transaction sums to zero in each currency":
    "update ledger_entries set amount_minor = amount_minor + 100000 where id = (select min(id) from ledger_entries)",
  "a running balance is the sum of its entries":
    "update ledger_accounts set balance_minor = balance_minor + 1",
  "captured is sold plus refunded": "update purchases set refunded_minor = refunded_minor + 1",
  "a seller is owed exactly the share of what was not refunded":
    "update purchases set share_minor = share_minor - 1, fee_minor = fee_minor + 1",
  "what was refunded is the sum of the refunds that stand":
    "update purchases set refunded_minor = refunded_minor + 1",
  "a refund that stands took from fee and share what the books say":
    "update refunds set fee_minor = fee_minor + 1",
  "what is held of a sale is what its open disputes hold":
    "update ledger_accounts set kind = 'seller_held' where kind = 'seller_payable'",
  "every sale is in the books, a free one too": "update ledger_transactions set cause = cause || ':gone'",
  "money that is no sale is held apart until it has gone back": "update purchases set status = 'review'",
  "money is held only while a dispute is undecided":
    "update ledger_accounts set kind = 'seller_held' where kind = 'seller_payable'",
  "what a seller is owed is what their sales and their shares of subscriptions brought":
    "update ledger_accounts set balance_minor = balance_minor + 1 where seller_id is not null",
  "a seller's days add up to the books": "update seller_days set sales = sales + 1",

  "what of a sale is payable is unpaid or stands in a payout":
    "update purchases set unpaid_minor = unpaid_minor + 1",
  "what is unpaid is what a seller is owed, and what a payout held beyond its sales":
    "update pool_transfers set unpaid_minor = unpaid_minor + 1",
  "what came out of the pool is unpaid or stands in a payout":
    "update pool_transfers set unpaid_minor = unpaid_minor + 1",
  "what is on its way to a seller and what has arrived is the sum of their payouts":
    "update ledger_accounts set kind = 'seller_paid' where kind = 'seller_payable'",
  "what has left for banks is the sum of the payouts that arrived":
    "update ledger_accounts set kind = 'paid_out' where kind = 'clearing'",

  "the shares of an invoice sum to its pool, to the cent":
    "update pool_shares set amount_minor = amount_minor + 1",
  "a transfer out of the pool is the sum of its shares, and they say how it stands":
    "update pool_transfers set amount_minor = amount_minor + 1",
  "what lies in the pool is what was booked and has not been sent":
    "update invoices set pool_minor = pool_minor + 1",
  "nobody has two subscriptions of one product at once": `drop index subscriptions_one_live;
    update subscriptions set user_id = (select min(user_id) from subscriptions)`,
  "a subscription that is paid for has its payer on a seat of its plan, and no other carries one":
    "update licenses set status = 'CANCELED'",
  "a bill divides once it is paid, and fee and pool add up to what was paid":
    "update invoices set fee_minor = fee_minor + 1",
  "a member who was ever active has a bill for it": "update invoices set status = 'void'",

  "a standard license was given by a plan's download, to somebody else than the track's producer":
    "delete from track_downloads",
  "a person holds one standard license of a track": `drop index certificates_one_standard_each;
    update license_certificates set licensee_id = (select min(licensee_id) from license_certificates)`,
  "a counted download is of the person and track of its license":
    "update track_downloads set track_id = (select min(id) from tracks)",
  "a certificate's parts are those that were signed":
    "update license_certificates set public_document = replace(public_document, 'a', 'b')",
  "the PDF of a certificate is noted with its hash and size":
    "update license_certificates set pdf_key = 'one.pdf'",

  "a track's plays are those of its days, and its days those that were counted":
    "update tracks set play_count = 1",
  "a producer's followers are as many as follow": "update producers set follower_count = 1",
  "whoever was approved is a producer": "update producers set status = 'denied'",
  "of a period's beat-request tokens no more are spent and not given back than its plan gives":
    "update beat_token_periods set used = used - 1",
  "the present run of a beat request was paid for with the tokens that it lasts for":
    "update beat_requests set tokens = tokens + 1",
  "a producer answers a beat request with five beats at most, all their own, and never their own request": `insert into beat_request_answers (request_id, producer_id)
      select beat_requests.id, producers.user_id from beat_requests, producers limit 1`,

  "no job has given up": "update graphile_worker._private_jobs set attempts = max_attempts",
};

const undone = new Error("as it was");

test("while nothing is broken every law holds", async () => {
  expect(await checkInvariants(house.db)).toEqual([]);
});

test("each law is tried", () => {
  expect(Object.keys(BREAKS).sort()).toEqual(Object.keys(LAWS).sort());
});

test.each(Object.entries(BREAKS))("%s", async (law, change) => {
  const breaking = house.db.transaction(async (tx) => {
    // Rows that are never to change may change here: triggers and references rest.
    await tx.execute(sql`set local session_replication_role = replica`);
    for (const one of change.split(";\n")) await tx.execute(sql.raw(one));
    expect((await checkInvariants(tx)).map((breach) => breach.law)).toContain(law);
    throw undone;
  });
  await expect(breaking).rejects.toBe(undone);
});
