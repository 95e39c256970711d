import { z } from "zod";
import { applicationType, producerStatus } from "@/db/schema";
import { contract } from "@/lib/api/contract";
import { idParam, pageOf, pageQuery, sampledTime, success } from "@/lib/api/shapes";
import { ApplicationFields } from "./application-fields";
import { Denial } from "./deny-application";

const own = { tag: "Producer Program", auth: "bearer" } as const;
const params = z.object({ application: idParam });

const item = {
  id: z.int(),
  type: z.enum(applicationType.enumValues),
  status: z.enum(producerStatus.enumValues),
  producer_name: z.string().meta({ example: "Nova Keys" }),
  claimed_producer: z.string().nullable().meta({ description: "Slug of the profile that is claimed" }),
  legal_name: z.string(),
  links: z.array(z.string()),
  message: z.string(),
  terms_accepted_at: sampledTime,
  decision_reason: z.string().nullable().meta({ description: "Why it was denied" }),
  decided_at: sampledTime.nullable(),
  created_at: sampledTime,
};
const OwnApplication = z.strictObject(item).meta({ id: "Application" });
const applicant = { applicant_id: z.int(), applicant_name: z.string(), applicant_email: z.string() };
const { claimed_producer: _slug, ...listed } = item;
const ListedApplication = z.strictObject({ ...listed, ...applicant }).meta({ id: "ListedApplication" });
const ReadApplication = z
  .strictObject({
    ...item,
    ...applicant,
    decided_by: z.string().nullable(),
    namesakes: z.array(z.string()).meta({ description: "Slugs of other profiles under this very name" }),
  })
  .meta({ id: "ReadApplication" });

export const readOwnApplication = contract({
  ...own,
  id: "readOwnApplication",
  method: "GET",
  path: "/producer-application",
  title: "Your application",
  description: "Your latest application to the Producer Program, and what became of it.",
  scope: "membership:read",
  answer: success(OwnApplication),
  errors: ["not_found"],
});

export const apply = contract({
  ...own,
  id: "apply",
  method: "POST",
  path: "/producer-application",
  title: "Apply to the Producer Program",
  description:
    "One open application a person; after a denial you may apply again. The links are shown to those who decide, and " +
    "never fetched. At most five a day.",
  scope: "membership:write",
  body: ApplicationFields,
  answer: success(OwnApplication),
  errors: [
    "plan_required",
    "already_a_producer",
    "not_a_producer",
    "already_verified",
    "profile_not_claimable",
    "application_open",
  ],
  idempotent: true,
});

export const withdrawApplication = contract({
  ...own,
  id: "withdrawApplication",
  method: "DELETE",
  path: "/producer-application",
  title: "Withdraw your application",
  description: "Takes the open application back. What you wrote in it is deleted.",
  scope: "membership:write",
  answer: success(z.strictObject({ withdrawn: z.literal(true) })),
  errors: ["not_found", "application_decided"],
});

const admin = { tag: "Administration", auth: "bearer" } as const;

export const searchApplications = contract({
  ...admin,
  id: "searchApplications",
  method: "GET",
  path: "/admin/producer-applications",
  title: "List producer applications",
  description:
    "Newest first; with `status=pending` a queue, the one that waits longest first. For administrators.",
  scope: "admin:read",
  query: pageQuery.extend({
    q: z.string().max(100).optional().meta({ description: "Part of a name or of an e-mail address" }),
    status: z.enum(producerStatus.enumValues).optional(),
    type: z.enum(applicationType.enumValues).optional(),
  }),
  answer: success(pageOf(ListedApplication)),
  errors: ["forbidden"],
});

export const readApplication = contract({
  ...admin,
  id: "readApplication",
  method: "GET",
  path: "/admin/producer-applications/{application}",
  title: "Get producer application",
  description: "One application, with what helps to decide.",
  scope: "admin:read",
  params,
  answer: success(ReadApplication),
  errors: ["forbidden"],
});

export const approveApplication = contract({
  ...admin,
  id: "approveApplication",
  method: "POST",
  path: "/admin/producer-applications/{application}/approve",
  title: "Approve producer application",
  description:
    "become: opens a profile under the name asked for. claim: gives a profile that nobody signs in to, and in whose " +
    "name nothing was licensed, with its beats. verify: the badge. Counts with the applicant's next request.",
  scope: "admin:write",
  params,
  answer: success(ReadApplication),
  errors: [
    "forbidden",
    "own_application",
    "application_decided",
    "already_a_producer",
    "profile_not_claimable",
    "profile_has_sales",
  ],
});

export const denyApplication = contract({
  ...admin,
  id: "denyApplication",
  method: "POST",
  path: "/admin/producer-applications/{application}/deny",
  title: "Deny producer application",
  description: "The applicant reads the reason, and may apply again.",
  scope: "admin:write",
  params,
  body: Denial,
  answer: success(ReadApplication),
  errors: ["forbidden", "own_application", "application_decided"],
});
