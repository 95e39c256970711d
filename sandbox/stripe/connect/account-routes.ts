import { invalid, missing, refused } from "../http/errors";
import { page, paging, wholeList } from "../http/lists";
import {
  boolean,
  created,
  integer,
  mergedMetadata,
  metadata,
  object,
  oneOf,
  required,
  string,
  unsettable,
  type Values,
} from "../http/params";
import { route } from "../http/route";
import type { Objects, Row } from "../state/objects";
import { seconds } from "../world";
import { addAccount, changed, connected, type NewAccount, setBankAccount } from "./account";
import { judgeAccount, requirements } from "./requirements";

const businessProfile = object({
  mcc: string,
  name: string,
  url: string,
  product_description: string,
  support_email: string,
  support_phone: string,
  support_url: unsettable(string),
});
const wanted = object({ requested: boolean });
const bankAccount = object({
  object: oneOf("bank_account"),
  country: required(string),
  currency: required(string),
  account_number: required(string),
  routing_number: string,
  account_holder_name: string,
  account_holder_type: string,
});
const told = {
  email: string,
  business_type: oneOf("company", "government_entity", "individual", "non_profit"),
  business_profile: businessProfile,
  capabilities: object({
    card_payments: wanted,
    transfers: wanted,
    legacy_payments: wanted,
    tax_reporting_us_1099_k: wanted,
  }),
  default_currency: string,
  external_account: bankAccount,
  individual: object({
    first_name: string,
    last_name: string,
    email: string,
    phone: string,
    dob: object({ day: integer, month: integer, year: integer }),
  }),
  metadata,
  settings: object({
    payouts: object({
      schedule: object({ interval: oneOf("daily", "manual", "monthly", "weekly") }),
      statement_descriptor: string,
    }),
  }),
  tos_acceptance: object({
    date: integer,
    ip: string,
    user_agent: string,
    service_agreement: oneOf("full", "recipient"),
  }),
};
const controller = object({
  fees: object({ payer: oneOf("account", "application") }),
  losses: object({ payments: oneOf("application", "stripe") }),
  requirement_collection: oneOf("application", "stripe"),
  stripe_dashboard: object({ type: oneOf("express", "full", "none") }),
});
type Told = Values<typeof told>;

/** https://docs.stripe.com/api/accounts */
export const accountRoutes = [
  route("GET", "/v1/account", {}, (act) => connected(act, act.scope).object),
  route(
    "POST",
    "/v1/accounts",
    { ...told, type: oneOf("custom", "express", "standard"), country: string, controller },
    (act, { controller: given, type, country, ...params }) => {
      if (given && type)
        throw invalid(
          "You may not provide the `type` parameter and `controller` parameters simultaneously. They are mutually exclusive.",
          "type",
        );
      const row = addAccount(act, { type, country, controller: given as NewAccount["controller"] });
      take(row, params);
      act.world.rows.saved(row);
      return row.object;
    },
  ),
  route("GET", "/v1/accounts", { ...paging, created }, (act, { created: when, ...cursor }) => {
    const rows = act.world.rows
      .all("account")
      .filter(
        ({ id, object: { created: at = 0 }, unseen }) =>
          id !== act.world.keys.platform && !unseen.deleted && !unseen.deauthorized && (!when || when(at)),
      );
    return page(rows, cursor, "/v1/accounts");
  }),
  route("GET", "/v1/accounts/:account", {}, (act, _params, id = "") => connected(act, id).object),
  route("POST", "/v1/accounts/:account", told, (act, params, id = "") => {
    const row = connected(act, id);
    const before = structuredClone(row.object);
    take(row, params);
    changed(act.world, row, before);
    return row.object;
  }),
  route("DELETE", "/v1/accounts/:account", {}, (act, _params, id = "") => {
    const row = connected(act, id);
    row.unseen.deleted = true;
    act.world.rows.saved(row);
    return { id, object: "account", deleted: true };
  }),
  route(
    "POST",
    "/v1/accounts/:account/reject",
    { reason: required(oneOf("fraud", "other", "terms_of_service")) },
    (act, { reason }, id = "") => {
      const row = connected(act, id);
      const before = structuredClone(row.object);
      judgeAccount(row.object, ["rejected"]);
      row.object.requirements = requirements([], `rejected.${reason}`);
      changed(act.world, row, before);
      return row.object;
    },
  ),
  route("GET", "/v1/accounts/:account/capabilities", {}, (act, _params, id = "") => {
    const { object: account } = connected(act, id);
    return wholeList(
      Object.keys(account.capabilities ?? {}).map((name) => capability(account, name)),
      `/v1/accounts/${id}/capabilities`,
    );
  }),
  route("GET", "/v1/accounts/:account/capabilities/:capability", {}, (act, _params, id = "", name = "") =>
    capability(connected(act, id).object, name),
  ),
  route(
    "POST",
    "/v1/accounts/:account/capabilities/:capability",
    { requested: boolean },
    (act, { requested }, id = "", name = "") => {
      const row = connected(act, id);
      const before = structuredClone(row.object);
      request(row, { [name]: { requested } });
      changed(act.world, row, before);
      return capability(row.object, name);
    },
  ),
  route(
    "GET",
    "/v1/accounts/:account/external_accounts",
    { ...paging, object: oneOf("bank_account", "card") },
    (act, _params, id = "") => connected(act, id).object.external_accounts ?? wholeList([], ""),
  ),
  route("POST", "/v1/accounts/:account/login_links", {}, (act, _params, id = "") => {
    const { object: account } = connected(act, id);
    if (account.controller?.stripe_dashboard?.type !== "express")
      throw refused(
        undefined,
        "Cannot create a login link for an account that does not have an Express Dashboard.",
      );
    if (!account.details_submitted)
      throw refused(
        undefined,
        "Cannot create a login link for an account that has not completed onboarding.",
      );
    return {
      object: "login_link",
      created: seconds(act.world),
      url: `${act.world.url}/?id=${id}`,
    };
  }),
];

function take(row: Row<"account">, params: Told): void {
  const { object: account } = row;
  if (params.email) account.email = params.email;
  if (params.business_type) account.business_type = params.business_type;
  if (params.default_currency) account.default_currency = params.default_currency;
  Object.assign(account.business_profile ?? {}, params.business_profile);
  Object.assign(account.settings?.payouts?.schedule ?? {}, params.settings?.payouts?.schedule);
  account.metadata = mergedMetadata(account.metadata ?? {}, params.metadata);
  if (params.external_account)
    setBankAccount(
      account,
      params.external_account.account_number,
      params.external_account.account_holder_name ?? null,
      params.external_account.currency,
    );
  if (params.tos_acceptance) account.tos_acceptance = { ...account.tos_acceptance, ...params.tos_acceptance };
  if (params.capabilities) request(row, params.capabilities);
  const given = new Set([
    ...(params.external_account ? ["external_account"] : []),
    ...(["mcc", "url"] as const)
      .filter((name) => params.business_profile?.[name])
      .map((name) => `business_profile.${name}`),
    ...(["first_name", "last_name"] as const)
      .filter((name) => params.individual?.[name])
      .map((name) => `individual.${name}`),
    ...(params.individual?.dob ? ["individual.dob.day"] : []),
    ...(["date", "ip"] as const)
      .filter((name) => params.tos_acceptance?.[name])
      .map((name) => `tos_acceptance.${name}`),
  ]);
  judgeAccount(
    account,
    (account.requirements?.currently_due ?? []).filter((name) => !given.has(name)),
  );
}

function request(
  { object: account }: Row<"account">,
  capabilities: Record<string, { requested?: boolean } | undefined>,
): void {
  const known: Record<string, string> = { ...account.capabilities };
  for (const [name, { requested } = {}] of Object.entries(capabilities)) {
    if (requested) known[name] ??= "inactive";
    else delete known[name];
  }
  account.capabilities = known as Objects["account"]["capabilities"];
  judgeAccount(account, account.requirements?.currently_due ?? []);
}

function capability(account: Objects["account"], name: string): object {
  const status = (account.capabilities as Record<string, string> | undefined)?.[name];
  if (!status) throw missing("capability", name, "capability");
  return {
    id: name,
    object: "capability",
    account: account.id,
    future_requirements: account.future_requirements,
    requested: true,
    requested_at: account.created,
    requirements: account.requirements,
    status,
  };
}
