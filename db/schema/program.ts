import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgEnum, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, instant, ref } from "./columns";
import { producerStatus, producers, users } from "./people";

export const applicationType = pgEnum("application_type", ["become", "claim", "verify"]);

/** A request to the Producer Program (facts §2): to become a producer, to claim a profile, to have one verified. */
export const producerApplications = pgTable(
  "producer_applications",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id),
    type: applicationType().notNull(),
    status: producerStatus().notNull().default("pending"),
    /** The professional name asked for. */
    producerName: text().notNull(),
    /** The profile that is claimed. */
    claimedProducerId: ref().references(() => producers.userId),
    legalName: text().notNull(),
    /** Where beats of theirs can be heard. */
    links: jsonb().$type<string[]>().notNull(),
    message: text().notNull().default(""),
    /** "I made these beats and own their rights", and the program's terms. */
    ownsRights: boolean().notNull(),
    termsAcceptedAt: instant().notNull(),
    decidedBy: ref().references(() => users.id),
    decidedAt: instant(),
    /** What the applicant is told. */
    decisionReason: text(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("producer_applications_one_open").on(t.userId).where(sql`${t.status} = 'pending'`),
    // A person's latest.
    index("producer_applications_user").on(t.userId, t.id),
    index("producer_applications_queue").on(t.status, t.createdAt, t.id),
  ],
);
