import { systemContext } from "@/lib/acts/context";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { notify } from "@/lib/notifications/notify";
import type { House } from "./house";
import type { Person } from "./people";

/** Tells somebody something; the number of the notification. */
export async function told(house: Pick<House, "db" | "as">, who: Person, cause = "level:2"): Promise<number> {
  await notify(systemContext("test", house.db), house.db, {
    userId: who.id,
    kind: "level_reached",
    data: { level: 2, title: "Novice" },
    cause,
  });
  const { rows } = await listNotifications(await house.as(who), { limit: 1 });
  return rows[0]?.id ?? 0;
}
