import { connect } from "@/db/client";
import { after, DAY } from "@/lib/clock";
import type { SandboxUser } from "../credentials";
import type { Say } from "../say";
import { addPeople, producersAmong } from "./add-people";
import { addTracks } from "./add-tracks";
import { addCollections } from "./collections";
import { addCoupons } from "./coupons";
import { addCredits } from "./credits";
import { addDispute } from "./dispute";
import { addDownloads, addSeats } from "./downloads";
import { addHistory, DAYS_BACK } from "./history";
import { addListening } from "./listening";
import { addMembers } from "./members";
import { addPayouts } from "./payouts";
import { addPlays } from "./plays";
import { addPool } from "./pool";
import { addProfiles } from "./profiles";
import { addApplications } from "./program";
import { addProgress } from "./progress";
import { reconcileOnce } from "./reconcile";
import { addRequests } from "./requests";
import type { StandInAddress } from "./stand-in";
import { SOLD_TRACKS, TRACKS } from "./tracks";
import { addUploads } from "./uploads";

// Long enough to judge a beat by, short enough that two cores render all of them in about a minute.
const SECONDS = 20;
const SOLD_SECONDS = 8;
const SHORT = { tracks: 12, seconds: 8 };

/**
 * Fills an empty, migrated database with people, beats that were really rendered, and past sales that went through
 * the real acts and the Stripe stand-in. Files go where the environment says (`lib/storage/files`). With `fast`, for
 * tests: the first twelve beats, eight seconds each, and no sales. Returns those who are meant to sign in.
 */
export async function seed(options: {
  databaseUrl: string;
  standIn: StandInAddress;
  say: Say;
  fast?: boolean;
}): Promise<SandboxUser[]> {
  const { databaseUrl, standIn, say, fast = false } = options;
  const { db, close } = connect(databaseUrl, 6);
  try {
    const people = await addPeople(db, standIn);
    const producers = producersAmong(people);
    say(`  ${people.length} people, ${producers.size} of them producers`);
    await addCoupons(db, people, say);
    if (fast) {
      const list = TRACKS.slice(0, SHORT.tracks);
      const trackIds = await addTracks(db, { list, producers, seconds: SHORT.seconds, say });
      await addCredits(db, { trackIds, producers, say });
      await addPlays(db, { trackIds, say });
    } else {
      const tracks = await addTracks(db, { list: TRACKS, producers, seconds: SECONDS, say });
      // Before anybody plays them: plays count for all who made a beat.
      await addCredits(db, { trackIds: tracks, producers, say });
      // Nothing sells before it is out.
      const newest = after(new Date(), -DAYS_BACK * DAY);
      const sold = await addTracks(db, { list: SOLD_TRACKS, producers, seconds: SOLD_SECONDS, newest, say });
      await addPlays(db, { trackIds: tracks, say });
      await addPlays(db, { trackIds: sold, until: newest, say });
      const members = await addSeats(db, people, after(newest, -30 * DAY));
      // The later of these were sold a month and more after they came out: others had licensed them by then.
      const month = { from: newest, to: after(newest, 20 * DAY) };
      await addDownloads(db, { members, tracks: sold.slice(5), ...month, say });
      await addHistory(db, standIn, { people, sold, returned: tracks.slice(-2), say });
      const [paid, disputed] = [producers.get("mara-voss"), producers.get("kojo-ade")];
      if (paid) await addPayouts(db, standIn, { sellerId: paid.id, say });
      if (disputed) await addDispute(db, standIn, { sellerId: disputed.id, say });
      const lately = { from: after(new Date(), -45 * DAY), to: new Date() };
      await addDownloads(db, { members, tracks: tracks.slice(0, 12), ...lately, say });
      await addApplications(db, say);
      await addProfiles(db, people, say);
      await addCollections(db, producers, say);
      await addRequests(db, say);
      await addListening(db, { people, trackIds: tracks, say });
      await addUploads(db, producers, say);
      await addMembers(db, standIn, { people, say });
      await addPool(db, standIn, say);
      await reconcileOnce(db, say);
    }
    await addProgress(db, say);
    return people.flatMap(({ credentials }) => credentials ?? []);
  } finally {
    await close();
  }
}
