import { call } from "./client";

// What moves between the platform and a seller belongs to a payment. These say to which.

/** The charge that a transfer passes on, and the reference of ours that it carries. */
export async function transferBelongs(
  id: string,
): Promise<{ chargeId: string | null; reference: string | null }> {
  const transfer = await call("read transfer", (client) => client.transfers.retrieve(id));
  return {
    chargeId: idOf(transfer.source_transaction),
    reference: transfer.transfer_group ?? transfer.metadata.reference ?? null,
  };
}

/** The charge on the platform's own account that an application fee was kept of. */
export async function chargeOfFee(id: string): Promise<string | null> {
  const fee = await call("read fee", (client) => client.applicationFees.retrieve(id));
  return idOf(fee.originating_transaction);
}

/** The intent that a charge pays. */
export async function intentOfCharge(id: string): Promise<string | null> {
  const charge = await call("read charge", (client) => client.charges.retrieve(id));
  return idOf(charge.payment_intent);
}

const idOf = (object: string | { id: string } | null): string | null =>
  typeof object === "string" ? object : (object?.id ?? null);
