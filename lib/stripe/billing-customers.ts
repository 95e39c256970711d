import { call } from "./client";

/**
 * Opens a customer for a user of ours. The user's own idempotency key makes two clicks one customer; another `attempt`
 * makes another one, for when the first is gone. Answers `cus_…`.
 */
export async function createCustomer(user: {
  id: number;
  email: string;
  name: string;
  attempt: number;
}): Promise<string> {
  const customer = await call("create customer", (client) =>
    client.customers.create(
      { email: user.email, name: user.name, metadata: { user: String(user.id) } },
      { idempotencyKey: `user:${user.id}:customer:${user.attempt}` },
    ),
  );
  return customer.id;
}
