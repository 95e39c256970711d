import { and, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { producerApplications, producers, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import type { OwnApplication } from "./read-own-application";
import type { FoundApplication } from "./search-applications";

export type ReadApplication = FoundApplication &
  OwnApplication & {
    decidedBy: string | null;
    /** Other approved profiles under the very name that is asked for, up to five. */
    namesakes: { slug: string; name: string }[];
    /** What the same person asked for before, the newest first. */
    earlier: Pick<OwnApplication["application"], "id" | "type" | "status" | "createdAt" | "decisionReason">[];
  };

/** One application for an administrator, with what helps to decide. Fails with `forbidden` or `not_found`. */
export async function readApplication(ctx: Ctx, input: { applicationId: number }): Promise<ReadApplication> {
  asAdmin(ctx);
  const admins = alias(users, "admins");
  const [found] = await ctx.db
    .select({
      application: producerApplications,
      applicant: { id: users.id, name: users.name, email: users.email },
      claimed: { slug: producers.slug, name: producers.name },
      decidedBy: admins.name,
    })
    .from(producerApplications)
    .innerJoin(users, eq(users.id, producerApplications.userId))
    .leftJoin(producers, eq(producers.userId, producerApplications.claimedProducerId))
    .leftJoin(admins, eq(admins.id, producerApplications.decidedBy))
    .where(eq(producerApplications.id, input.applicationId));
  if (!found) return fail("not_found");
  const { id, userId, producerName } = found.application;
  const [namesakes, earlier] = await Promise.all([
    ctx.db
      .select({ slug: producers.slug, name: producers.name })
      .from(producers)
      .where(
        and(
          sql`lower(${producers.name}) = lower(${producerName})`,
          eq(producers.status, "approved"),
          ne(producers.userId, userId),
        ),
      )
      .limit(5),
    ctx.db
      .select({
        id: producerApplications.id,
        type: producerApplications.type,
        status: producerApplications.status,
        createdAt: producerApplications.createdAt,
        decisionReason: producerApplications.decisionReason,
      })
      .from(producerApplications)
      .where(and(eq(producerApplications.userId, userId), ne(producerApplications.id, id)))
      .orderBy(desc(producerApplications.id))
      .limit(5),
  ]);
  return { ...found, namesakes, earlier };
}
