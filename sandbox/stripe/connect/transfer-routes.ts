import { availableBalance } from "../balance/balance";
import { availabilityOf } from "../balance/enter";
import { invalid, refused } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import {
  boolean,
  created,
  integer,
  mergedMetadata,
  metadata,
  oneOf,
  required,
  string,
  unsettable,
} from "../http/params";
import { route } from "../http/route";
import { checkedCurrency } from "../payment-intents/amounts";
import { checkDestination } from "../payment-intents/destination";
import { emit } from "../webhooks/emit";
import { refundFee } from "./refund-fee";
import { reverseTransfer } from "./reverse-transfer";
import { addTransfer } from "./transfer";

/** https://docs.stripe.com/api/transfers and its reversals */
export const transferRoutes = [
  route(
    "POST",
    "/v1/transfers",
    {
      amount: required(integer),
      currency: required(string),
      destination: required(string),
      description: string,
      metadata,
      source_transaction: string,
      source_type: oneOf("card"),
      transfer_group: string,
    },
    (act, params) => {
      const currency = checkedCurrency(params.currency);
      if (params.amount < 1)
        throw invalid(
          "This value must be greater than or equal to 1.",
          "amount",
          "parameter_invalid_integer",
        );
      checkDestination(act, params.destination, "destination");
      const charge = params.source_transaction
        ? own(act, "charge", params.source_transaction, "source_transaction")
        : null;
      if (charge && params.amount > charge.object.amount_captured)
        throw invalid(
          "Transfers using this transaction as a source must not exceed the source amount.",
          "amount",
        );
      if (!charge && availableBalance(act, currency) < params.amount)
        throw refused(
          "balance_insufficient",
          "You have insufficient available funds in your Stripe account. One likely reason you have insufficient funds is that your funds are automatically being paid out; try enabling manual payouts.",
        );
      const { transfer } = addTransfer(act, {
        destination: params.destination,
        amount: params.amount,
        currency,
        sourceTransaction: charge?.id ?? null,
        group: params.transfer_group ?? charge?.object.transfer_group ?? null,
        availableOn: charge ? availabilityOf(act, charge) : undefined,
        description: params.description,
        metadata: mergedMetadata(null, params.metadata),
      });
      return transfer.object;
    },
  ),
  route(
    "GET",
    "/v1/transfers",
    { ...paging, created, destination: string, transfer_group: string },
    ({ world, scope }, { created: when, destination, transfer_group, ...cursor }) => {
      const rows = world.rows
        .all("transfer", scope)
        .filter(
          ({ object }) =>
            (!destination || object.destination === destination) &&
            (!transfer_group || object.transfer_group === transfer_group) &&
            (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/transfers");
    },
  ),
  route("GET", "/v1/transfers/:transfer", {}, (act, _params, id = "") => own(act, "transfer", id).object),
  route(
    "POST",
    "/v1/transfers/:transfer",
    { description: unsettable(string), metadata },
    (act, params, id = "") => {
      const row = own(act, "transfer", id);
      const before = structuredClone(row.object);
      if (params.description !== undefined) row.object.description = params.description;
      row.object.metadata = mergedMetadata(row.object.metadata, params.metadata);
      act.world.rows.saved(row);
      emit(act, "transfer.updated", row.object, before);
      return row.object;
    },
  ),
  route("GET", "/v1/transfers/:transfer/reversals", paging, (act, params, id = "") => {
    own(act, "transfer", id);
    const rows = act.world.rows
      .all("transfer_reversal", act.scope)
      .filter(({ object }) => object.transfer === id);
    return page(rows, params, `/v1/transfers/${id}/reversals`);
  }),
  route(
    "POST",
    "/v1/transfers/:transfer/reversals",
    { amount: integer, description: string, metadata, refund_application_fee: boolean },
    (act, params, id = "") => {
      const row = own(act, "transfer", id);
      if (params.refund_application_fee)
        throw invalid(
          "Refund the charge with `refund_application_fee` instead: the stand-in reverses a transfer without its fee.",
          "refund_application_fee",
        );
      return reverseTransfer(act, row, {
        amount: params.amount ?? row.object.amount - row.object.amount_reversed,
        metadata: mergedMetadata(null, params.metadata),
      });
    },
  ),
  route(
    "GET",
    "/v1/transfers/:transfer/reversals/:reversal",
    {},
    (act, _params, _transfer, id = "") => own(act, "transfer_reversal", id).object,
  ),
];

/** https://docs.stripe.com/api/application_fees and their refunds */
export const applicationFeeRoutes = [
  route(
    "GET",
    "/v1/application_fees",
    { ...paging, charge: string, created },
    ({ world, scope }, { charge, created: when, ...cursor }) => {
      const rows = world.rows
        .all("application_fee", scope)
        .filter(
          ({ object }) =>
            (!charge || object.charge === charge || object.originating_transaction === charge) &&
            (!when || when(object.created)),
        );
      return page(rows, cursor, "/v1/application_fees");
    },
  ),
  route(
    "GET",
    "/v1/application_fees/:fee",
    {},
    (act, _params, id = "") => own(act, "application_fee", id).object,
  ),
  route("GET", "/v1/application_fees/:fee/refunds", paging, (act, params, id = "") => {
    own(act, "application_fee", id);
    const rows = act.world.rows.all("fee_refund", act.scope).filter(({ object }) => object.fee === id);
    return page(rows, params, `/v1/application_fees/${id}/refunds`);
  }),
  route(
    "POST",
    "/v1/application_fees/:fee/refunds",
    { amount: integer, metadata },
    (act, params, id = "") => {
      const row = own(act, "application_fee", id);
      return refundFee(act, row, {
        amount: params.amount ?? row.object.amount - row.object.amount_refunded,
        metadata: mergedMetadata(null, params.metadata),
      });
    },
  ),
  route(
    "GET",
    "/v1/application_fees/:fee/refunds/:refund",
    {},
    (act, _params, _fee, id = "") => own(act, "fee_refund", id).object,
  ),
];
