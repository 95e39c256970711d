import { downloadTrack } from "@/lib/downloads/download-track";
import type { House } from "./house";
import { member } from "./members";
import { type Person, producer } from "./people";
import { track, withFiles } from "./tracks";

/** A published beat with its files that may be had both ways: under a plan, and exclusively. */
export async function offered(house: House, seller?: Person, given: Parameters<typeof track>[2] = {}) {
  const by = seller ?? (await producer(house));
  return withFiles(house, await track(house, by, { licensingType: "both", ...given }));
}

/** Downloads a track for the first time, as its page does, and answers the certificate's id. */
export async function license(house: House, who: Person, trackId: number, now?: Date): Promise<string> {
  const { license: granted } = await downloadTrack(await house.as(who, now), {
    trackId,
    termsAccepted: true,
    via: "browser",
  });
  if (!granted) throw new Error(`track ${trackId} needs no license`);
  return granted.id;
}

/** A beat with a standard license that a subscriber holds. */
export async function licensed(house: House) {
  const seller = await producer(house);
  const [beat, holder] = await Promise.all([offered(house, seller), member(house)]);
  return { seller, beat, holder, uuid: await license(house, holder, beat.id) };
}
