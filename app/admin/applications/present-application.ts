import type { ApplicationLine } from "@/components/admin/application-table";
import { applicationTypes } from "@/components/program/application-status";
import type { FoundApplication } from "@/lib/producer-program/search-applications";

/** An application as the table shows it. */
export const presentLine = ({ application, applicant }: FoundApplication): ApplicationLine => ({
  id: application.id,
  producerName: application.producerName,
  type: applicationTypes[application.type],
  applicant: applicant.name,
  email: applicant.email,
  links: application.links.length,
  status: application.status,
  sentAt: application.createdAt.toISOString(),
});
