import { and, asc, count, desc, eq, gt, ilike, lt, or, type SQL } from "drizzle-orm";
import { producerApplications, users } from "@/db/schema";
import { asAdmin, type Ctx } from "@/lib/acts/context";
import { encodeCursor, idOfCursor } from "@/lib/cursor";
import type { Application } from "./read-own-application";

export type FoundApplication = {
  application: Application;
  applicant: { id: number; name: string; email: string };
};
export type ApplicationFilter = {
  /** Part of the professional or legal name, or of the applicant's e-mail address. */
  q?: string | undefined;
  status?: Application["status"] | undefined;
  type?: Application["type"] | undefined;
};

/**
 * The applications for an administrator. Those that wait, asked for alone, are a queue: the one that waits longest comes
 * first. Every other list begins with the newest. Fails with `forbidden`.
 */
export async function searchApplications(
  ctx: Ctx,
  input: ApplicationFilter & { limit: number; cursor?: string | undefined; page?: number | undefined },
): Promise<{ rows: FoundApplication[]; nextCursor: string | null }> {
  asAdmin(ctx);
  const start = input.cursor ? idOfCursor(input.cursor) : null;
  const isQueue = input.status === "pending";
  const [order, beyond] = isQueue ? [asc, gt] : [desc, lt];
  const found = await ctx.db
    .select({
      application: producerApplications,
      applicant: { id: users.id, name: users.name, email: users.email },
    })
    .from(producerApplications)
    .innerJoin(users, eq(users.id, producerApplications.userId))
    .where(and(fits(input), start === null ? undefined : beyond(producerApplications.id, start)))
    .orderBy(order(producerApplications.id))
    .offset(start === null ? ((input.page ?? 1) - 1) * input.limit : 0)
    .limit(input.limit + 1);
  const rows = found.slice(0, input.limit);
  const last = found.length > input.limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? encodeCursor([last.application.id]) : null };
}

/** How many there are. */
export async function countApplications(ctx: Ctx, filter: ApplicationFilter): Promise<number> {
  asAdmin(ctx);
  const [counted] = await ctx.db
    .select({ total: count() })
    .from(producerApplications)
    .innerJoin(users, eq(users.id, producerApplications.userId))
    .where(fits(filter));
  return counted?.total ?? 0;
}

function fits({ q, status, type }: ApplicationFilter): SQL | undefined {
  const words = q && `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return and(
    status && eq(producerApplications.status, status),
    type && eq(producerApplications.type, type),
    words
      ? or(
          ilike(producerApplications.producerName, words),
          ilike(producerApplications.legalName, words),
          ilike(users.email, words),
        )
      : undefined,
  );
}
