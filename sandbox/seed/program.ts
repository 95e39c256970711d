import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { producers, users } from "@/db/schema";
import { after, DAY } from "@/lib/clock";
import { apply } from "@/lib/producer-program/apply";
import { approveApplication } from "@/lib/producer-program/approve-application";
import { denyApplication } from "@/lib/producer-program/deny-application";
import type { Say } from "../say";
import { actAs } from "./act-as";

type SeedApplication = {
  /** Part before the @ of the applicant's address. */
  by: string;
  daysAgo: number;
  /** Why it was denied, or that it was approved; what has neither waits. */
  decided?: { approved: true } | { denied: string };
  fields: {
    type: "become" | "claim" | "verify";
    producer_name: string;
    claimed_producer?: string;
    legal_name: string;
    links: string[];
    message?: string;
  };
};

const APPLICATIONS: SeedApplication[] = [
  {
    by: "producer",
    daysAgo: 40,
    decided: { approved: true },
    fields: {
      type: "verify",
      producer_name: "Mara Voss",
      legal_name: "Mara Vossberg",
      links: ["https://soundcloud.com/maravoss"],
    },
  },
  {
    by: "jonas.lindqvist",
    daysAgo: 9,
    decided: {
      denied:
        "The link leads to a playlist of other people’s beats. Send at least one that you made yourself.",
    },
    fields: {
      type: "become",
      producer_name: "Jonas L",
      legal_name: "Jonas Lindqvist",
      links: ["https://example.com/my-favorite-beats"],
    },
  },
  {
    by: "leo.marchetti",
    daysAgo: 2,
    fields: {
      type: "claim",
      producer_name: "Paper Moon",
      claimed_producer: "paper-moon",
      legal_name: "Leo Marchetti",
      links: ["https://www.youtube.com/@papermoonbeats"],
      message: "This was my name before I had an account here. The channel names my e-mail address.",
    },
  },
  {
    by: "imani.brooks",
    daysAgo: 1,
    fields: {
      type: "become",
      producer_name: "Imani & The Static",
      legal_name: "Imani Brooks",
      links: ["https://soundcloud.com/imanistatic/first-light", "https://imanistatic.example.com/beats"],
      message:
        "I sing, and since last year I make what I sing over. Everything is played or synthesized by me.",
    },
  },
];

/** What lies on the admin's desk: two applications that wait, one approved, one denied. */
export async function addApplications(db: Database, say: Say): Promise<void> {
  await addUnowned(db);
  const ids = await idsByName(db);
  const as = (name: string, at: Date) => actAs(db, ids.get(name) ?? 0, at);
  const now = new Date();
  for (const { by, daysAgo, decided, fields } of APPLICATIONS) {
    const sentAt = after(now, -daysAgo * DAY);
    const sent = await apply(await as(by, sentAt), { ...fields, owns_rights: true, terms_accepted: true });
    if (!decided) continue;
    const admin = await as("admin", after(sentAt, DAY));
    const { id: applicationId } = sent.application;
    await ("approved" in decided
      ? approveApplication(admin, { applicationId })
      : denyApplication(admin, { applicationId, reason: decided.denied }));
  }
  say(`  ${APPLICATIONS.length} applications to the Producer Program`);
}

/** The applicants and the admin by the part before the @ of their addresses. */
async function idsByName(db: Database): Promise<Map<string, number>> {
  const names = ["admin", ...APPLICATIONS.map(({ by }) => by)];
  const rows = await db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(
      inArray(
        users.email,
        names.map((name) => `${name}@beatpass.example`),
      ),
    );
  return new Map(rows.map(({ id, email }) => [email.slice(0, email.indexOf("@")), id]));
}

/** A profile from before there were accounts, which nobody signs in to. No act makes one. */
async function addUnowned(db: Database): Promise<void> {
  const [user] = await db
    .insert(users)
    .values({ email: "paper-moon@beatpass.example", name: "Paper Moon" })
    .returning({ id: users.id });
  if (!user) throw new Error("Paper Moon was not written");
  await db.insert(producers).values({
    userId: user.id,
    slug: "paper-moon",
    name: "Paper Moon",
    bio: "Tapes from 2011, moved over from the old catalog.",
    status: "approved",
  });
}
