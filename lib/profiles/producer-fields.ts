import { z } from "zod";
import { bio, professionalName } from "./fields";
import { profileLinks } from "./links";

export const MOST_PICTURES = 5;

/** What a producer changes of their profile: the body of the API's request and the fields of the form. */
export const ProducerFields = z.strictObject({
  name: professionalName.optional().meta({
    description: "Professional name: changes on the tracks, never on certificates",
    example: "Nova Keys",
  }),
  bio: bio.optional(),
  links: profileLinks.optional().meta({
    description: "One of each kind; they take the place of all before",
    example: [{ kind: "website", url: "https://nova.example.com" }],
  }),
  pictures: z
    .array(z.string().regex(/^[0-9a-f]{16}$/, "A picture is named by its id."))
    .max(MOST_PICTURES, `At most ${MOST_PICTURES} pictures.`)
    .optional()
    .meta({
      description:
        "Ids of pictures you have, in their order: the first is the portrait, what is left out goes",
    }),
});
export type ProducerChange = z.output<typeof ProducerFields>;
