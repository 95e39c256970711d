import { and, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog, notifications, producers } from "@/db/schema";
import { applied } from "@/sandbox/testing/applications";
import { type House, openHouse } from "@/sandbox/testing/house";
import { person } from "@/sandbox/testing/people";
import { approveApplication } from "./approve-application";
import { denyApplication } from "./deny-application";
import { withdrawApplication } from "./withdraw-application";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("however many decide, approve, deny or withdraw at once, one thing happens", async () => {
  for (let round = 0; round < 6; round++) {
    const who = await person(house);
    const admins = await Promise.all([1, 2, 3, 4].map(() => person(house, { isAdmin: true })));
    const applicationId = await applied(house, who);
    const deciding = await Promise.all(admins.map((admin) => house.as(admin)));
    const leaving = await house.as(who);
    const tries = await Promise.allSettled([
      ...deciding.map((ctx, number) =>
        number % 2
          ? denyApplication(ctx, { applicationId, reason: "Not enough to listen to." })
          : approveApplication(ctx, { applicationId }),
      ),
      withdrawApplication(leaving),
    ]);
    const done = tries.filter(({ status }) => status === "fulfilled");
    expect(done).toHaveLength(1);
    for (const each of tries)
      if (each.status === "rejected")
        expect(["application_decided", "not_found"]).toContain((each.reason as { reason?: string }).reason);

    const decisions = await house.db
      .select({ action: auditLog.action })
      .from(auditLog)
      .where(
        and(eq(auditLog.subject, `application:${applicationId}`), like(auditLog.action, "application.%ed")),
      );
    const told = await house.db.select().from(notifications).where(eq(notifications.userId, who.id));
    const profiles = await house.db.select().from(producers).where(eq(producers.userId, who.id));
    const withdrawn = tries.at(-1)?.status === "fulfilled";
    expect(decisions).toHaveLength(withdrawn ? 0 : 1);
    expect(profiles).toHaveLength(decisions[0]?.action === "application.approved" ? 1 : 0);
    expect(told).toHaveLength(decisions.length);
  }
});
