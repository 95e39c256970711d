import { sampleTime } from "@/lib/api/shapes";
import type { ReadApplication } from "./read-application";
import type { Application, OwnApplication } from "./read-own-application";
import type { FoundApplication } from "./search-applications";

const facts = (application: Application) => ({
  id: application.id,
  type: application.type,
  status: application.status,
  producer_name: application.producerName,
  legal_name: application.legalName,
  links: application.links,
  message: application.message,
  terms_accepted_at: sampleTime(application.termsAcceptedAt),
  decision_reason: application.decisionReason,
  decided_at: application.decidedAt && sampleTime(application.decidedAt),
  created_at: sampleTime(application.createdAt),
});

/** An application as its applicant sees it. */
export const presentOwn = ({ application, claimed }: OwnApplication) => ({
  ...facts(application),
  claimed_producer: claimed?.slug ?? null,
});

/** One line of the administrators' list. */
export const presentListed = ({ application, applicant }: FoundApplication) => ({
  ...facts(application),
  applicant_id: applicant.id,
  applicant_name: applicant.name,
  applicant_email: applicant.email,
});

/** One application for administrators. */
export const presentRead = (read: ReadApplication) => ({
  ...presentListed(read),
  claimed_producer: read.claimed?.slug ?? null,
  decided_by: read.decidedBy,
  namesakes: read.namesakes.map(({ slug }) => slug),
});
