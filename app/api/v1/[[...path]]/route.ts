import { z } from "zod";
import { contract } from "@/lib/api/contract";
import { handle } from "@/lib/api/handle";
import { fail } from "@/lib/errors";

// No endpoint, so it stands in no reference: what the API answers where it has none.
const nowhere = contract({
  id: "nowhere",
  method: "GET",
  path: "",
  tag: "",
  title: "Nothing here",
  auth: "public",
  answer: z.never(),
  errors: ["not_found"],
});

const answer = handle(nowhere, async () => fail("not_found"));

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT };
