import { invalid, missing } from "../http/errors";
import { wholeList } from "../http/lists";
import { newId } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { emit } from "../webhooks/emit";
import { type Act, onItsOwn, seconds, type World } from "../world";
import { ALL_DUE, judgeAccount, requirements } from "./requirements";

type Account = Objects["account"];

export type NewAccount = {
  type?: "custom" | "express" | "standard";
  controller?: Account["controller"];
  country?: string;
  email?: string | null;
  default_currency?: string;
  business_type?: Account["business_type"];
  business_profile?: object;
  capabilities?: string[];
  metadata?: Record<string, string>;
};

const CURRENCY_OF: Record<string, string> = {
  AU: "aud",
  CA: "cad",
  CH: "chf",
  GB: "gbp",
  JP: "jpy",
  NZ: "nzd",
  SE: "sek",
  US: "usd",
};

/** The account's object before anything is known of its owner. */
export function blankAccount(world: World, given: NewAccount): Account {
  const country = (given.country ?? "US").toUpperCase();
  if (!/^[A-Z]{2}$/.test(country))
    throw invalid(
      `Country '${given.country}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', 'EG', or 'GB'.`,
      "country",
      "country_code_invalid",
    );
  const id = newId("acct");
  const type = given.type ?? "none";
  const express = type === "express" || given.controller?.stripe_dashboard?.type === "express";
  return {
    id,
    object: "account",
    business_profile: {
      annual_revenue: null,
      estimated_worker_count: null,
      mcc: null,
      minority_owned_business_designation: null,
      name: null,
      product_description: null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
      ...given.business_profile,
    },
    business_type: given.business_type ?? null,
    capabilities: Object.fromEntries((given.capabilities ?? []).map((name) => [name, "inactive"])),
    charges_enabled: false,
    controller: {
      fees: { payer: express || type === "custom" ? "application_express" : "account" },
      is_controller: true,
      losses: { payments: type === "standard" ? "stripe" : "application" },
      requirement_collection: type === "custom" ? "application" : "stripe",
      stripe_dashboard: { type: express ? "express" : type === "custom" ? "none" : "full" },
      type: "application",
      ...given.controller,
    } as Account["controller"],
    country,
    created: seconds(world),
    default_currency: given.default_currency ?? CURRENCY_OF[country] ?? "eur",
    details_submitted: false,
    email: given.email ?? null,
    external_accounts: wholeList([], `/v1/accounts/${id}/external_accounts`),
    future_requirements: requirements([], null) as Account["future_requirements"],
    metadata: given.metadata ?? {},
    payouts_enabled: false,
    requirements: requirements(ALL_DUE, "requirements.past_due"),
    settings: {
      bacs_debit_payments: { display_name: null, service_user_number: null },
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_issuing: { tos_acceptance: { date: null, ip: null } },
      card_payments: {
        decline_on: { avs_failure: false, cvc_failure: false },
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: null, timezone: "Etc/UTC" },
      invoices: { default_account_tax_ids: null, hosted_payment_method_save: null },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
      },
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: 2, interval: "daily" },
        statement_descriptor: null,
      },
      sepa_debit_payments: {},
    } as unknown as Account["settings"],
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: type as Account["type"],
  };
}

export function addAccount(act: Act, given: NewAccount): Row<"account"> {
  const account = blankAccount(act.world, given);
  return act.world.rows.add("account", account.id, account, { deauthorized: false, deleted: false });
}

/** A connected account of this platform, or 404. */
export function connected(act: Act, id: string, param?: string): Row<"account"> {
  const row = act.world.rows.find("account", id);
  if (row && !row.unseen.deleted && !row.unseen.deauthorized) return row;
  throw missing("account", id, param ?? "account", param ? 400 : 404);
}

export type Told = { firstName?: string; lastName?: string; country?: string; account?: string };

/** The owner has told something on the onboarding page; with all of it the account can take and pay out money. */
export function tell(world: World, row: Row<"account">, told: Told): void {
  const { object: account } = row;
  const before = structuredClone(account);
  const due = new Set(account.requirements?.currently_due);
  const satisfied = (...names: string[]) => {
    for (const name of names) due.delete(name);
  };
  if (told.firstName) satisfied("individual.first_name");
  if (told.lastName) satisfied("individual.last_name");
  if (told.country) account.country = told.country.toUpperCase();
  if (told.account) {
    setBankAccount(account, told.account, [told.firstName, told.lastName].filter(Boolean).join(" "));
    satisfied("external_account");
  }
  if (told.firstName && told.lastName && told.account) {
    for (const name of [...due]) satisfied(name);
    account.details_submitted = true;
    account.tos_acceptance = { ...account.tos_acceptance, date: seconds(world), ip: "127.0.0.1" };
  }
  judgeAccount(account, [...due]);
  changed(world, row, before);
}

/** Puts a bank account in place of the one before. */
export function setBankAccount(
  account: Account,
  number: string,
  holder: string | null,
  currency = account.default_currency ?? "usd",
): void {
  const id = newId("ba");
  const bank = {
    id,
    object: "bank_account",
    account: account.id,
    account_holder_name: holder || null,
    account_holder_type: "individual",
    account_type: null,
    available_payout_methods: ["standard"],
    bank_name: "STRIPE TEST BANK",
    country: account.country ?? "US",
    currency,
    default_for_currency: true,
    fingerprint: id.slice(-16),
    future_requirements: requirements([], null),
    last4: number.slice(-4),
    metadata: {},
    requirements: requirements([], null),
    routing_number: "110000000",
    status: "new",
  } as unknown as NonNullable<Account["external_accounts"]>["data"][number];
  account.external_accounts = wholeList([bank], `/v1/accounts/${account.id}/external_accounts`);
}

/** Keeps the account and tells the platform, if anything differs. */
export function changed(world: World, row: Row<"account">, before: Account): void {
  world.rows.saved(row);
  if (JSON.stringify(before) !== JSON.stringify(row.object))
    emit(onItsOwn(world, row.id), "account.updated", row.object, before);
}
