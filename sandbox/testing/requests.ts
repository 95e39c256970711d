import { makeRequest } from "@/lib/beat-requests/make-request";
import type { House } from "./house";
import type { Person } from "./people";

/** Opens a request of somebody's for a dark trap beat; `given` changes what it says. */
export async function beatRequest(
  house: Pick<House, "as">,
  by: Person,
  given: Record<string, unknown> = {},
  now?: Date,
) {
  return makeRequest(await house.as(by, now), {
    description: "A dark beat with a detuned piano.",
    genre: "Trap",
    ...given,
  });
}
