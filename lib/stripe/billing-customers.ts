import { createHash } from "node:crypto";
import { call, StripeRefused } from "./client";

/**
 * Opens a customer for a user of ours who subscribes. The subscription's own idempotency key makes two clicks one
 * customer; another subscription or `attempt` makes another one, for when the first is gone: for a day Stripe would
 * answer the old one. It also refuses other words under an old key, so that they are in it. Answers `cus_…`.
 */
export async function createCustomer(user: {
  id: number;
  email: string;
  name: string;
  /** Our row of the subscription, and which try at Stripe this is. */
  reference: string;
  attempt: number;
}): Promise<string> {
  const { id, email, name, reference, attempt } = user;
  const said = createHash("sha256")
    .update(JSON.stringify([email, name]))
    .digest("hex")
    .slice(0, 16);
  const customer = await call("create customer", (client) =>
    client.customers.create(
      { email, name, metadata: { user: String(id) } },
      { idempotencyKey: `subscription:${reference}:customer:${attempt}:${said}` },
    ),
  );
  return customer.id;
}

/** Says anew who a customer is. Answers false when Stripe knows them no longer. */
export async function updateCustomer({
  id,
  email,
  name,
}: {
  id: string;
  email: string;
  name: string;
}): Promise<boolean> {
  try {
    await call("update customer", (client) => client.customers.update(id, { email, name }));
    return true;
  } catch (error) {
    if (error instanceof StripeRefused && error.code === "resource_missing") return false;
    throw error;
  }
}
