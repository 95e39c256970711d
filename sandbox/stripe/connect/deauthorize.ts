import { emit } from "../webhooks/emit";
import { type Act, onItsOwn } from "../world";
import { connected } from "./account";

/** The account's owner breaks the connection in their own Dashboard; the platform loses access at once. */
export function deauthorize(act: Act, id: string): void {
  const row = connected(act, id);
  row.unseen.deauthorized = true;
  act.world.rows.saved(row);
  emit(onItsOwn(act.world, id), "account.application.deauthorized", {
    id: "ca_sandbox",
    object: "application",
    name: "Sandbox",
  });
}
