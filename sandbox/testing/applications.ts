import { apply } from "@/lib/producer-program/apply";
import type { House } from "./house";
import type { Person } from "./people";

export const APPLICATION = {
  type: "become",
  producer_name: "Nova Keys",
  legal_name: "Nora Keyes",
  links: ["https://soundcloud.com/nova-keys/first"],
  message: "I make slow ones.",
  owns_rights: true,
  terms_accepted: true,
};

/** Somebody's application, with these fields instead of the usual ones; its id. */
export async function applied(house: Pick<House, "as">, who: Person, given: object = {}): Promise<number> {
  const { application } = await apply(await house.as(who), { ...APPLICATION, ...given });
  return application.id;
}
