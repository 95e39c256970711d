import { z } from "zod";
import { applicationType } from "@/db/schema";
import { isPlainLine, isPlainText } from "@/lib/plain-text";
import { professionalName } from "@/lib/profiles/fields";
import { webLink } from "@/lib/profiles/links";

const MOST_LINKS = 5;
const LONGEST_MESSAGE = 2000;

/** What an applicant says: the body of the API's request and the fields of the form (facts §2). */
export const ApplicationFields = z.strictObject({
  type: z.enum(applicationType.enumValues, "Choose what you ask for.").meta({
    description: "become: a profile of your own; claim: one that is here; verify: the badge for yours",
  }),
  producer_name: professionalName.meta({
    description: "The professional name, as it stands on tracks and certificates",
    example: "Nova Keys",
  }),
  claimed_producer: z
    .string()
    .trim()
    .max(100)
    .nullable()
    .default(null)
    .meta({ description: "The slug of the profile that is claimed; null otherwise" }),
  legal_name: z
    .string("Enter your legal name.")
    .trim()
    .min(2, "Enter your legal name, as it stands on contracts.")
    .max(80, "Use at most 80 characters.")
    .refine(isPlainLine, "Use letters, digits and punctuation only.")
    .meta({ example: "Nora Keyes" }),
  links: z
    .array(webLink)
    .min(1, "Give at least one link to a beat of yours.")
    .max(MOST_LINKS, `Give at most ${MOST_LINKS} links.`)
    .meta({
      description: "Where beats of yours can be heard",
      example: ["https://soundcloud.com/nova-keys"],
    }),
  message: z
    .string()
    .trim()
    .max(LONGEST_MESSAGE, `Use at most ${LONGEST_MESSAGE} characters.`)
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .refine(isPlainText, "Use letters, digits and punctuation only.")
    .default(""),
  owns_rights: z
    .literal(true, "Confirm that you made these beats and own their rights.")
    .meta({ description: "You made these beats and own their rights" }),
  terms_accepted: z
    .literal(true, "Accept the terms of the program to apply.")
    .meta({ description: "You accept the terms of the Producer Program" }),
});
