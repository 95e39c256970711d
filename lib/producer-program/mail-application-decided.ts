import { eq } from "drizzle-orm";
import { producerApplications, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { sendMail } from "@/lib/email/send-mail";
import { applicationDecided } from "@/lib/email/templates/application-decided";
import { env } from "@/lib/env";

/** The job `mail-application-decided`: tells the applicant what was decided, and why. */
export async function mailApplicationDecided(ctx: Ctx, input: { applicationId: number }): Promise<void> {
  const [found] = await ctx.db
    .select({ application: producerApplications, applicant: { name: users.name, email: users.email } })
    .from(producerApplications)
    .innerJoin(users, eq(users.id, producerApplications.userId))
    .where(eq(producerApplications.id, input.applicationId));
  if (!found) throw new Error(`there is no application ${input.applicationId}`);
  const { application, applicant } = found;
  await sendMail({
    to: applicant.email,
    cause: `application-decided-${application.id}`,
    ...applicationDecided({
      name: applicant.name,
      producerName: application.producerName,
      type: application.type,
      approved: application.status === "approved",
      reason: application.decisionReason ?? "",
      backstageUrl: `${env.APP_URL}/backstage`,
      programUrl: `${env.APP_URL}/program`,
    }),
  });
}
