import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planCapabilities } from "@/db/schema";
import { artistActivity } from "@/lib/activity/contract";
import type { Contract } from "@/lib/api/contract";
import { makeBeatRequest, readBeatRequestTokens } from "@/lib/beat-requests/contract";
import { licenseCertificate } from "@/lib/certificates/contract";
import { after, DAY } from "@/lib/clock";
import { createCollection } from "@/lib/collections/contract";
import { postComment } from "@/lib/comments/contract";
import { connectFinances } from "@/lib/connect/contract";
import { artistDashboard } from "@/lib/dashboard/contract";
import { downloadTrack, downloadTrackFile } from "@/lib/downloads/contract";
import { artistSales } from "@/lib/finances/contract";
import { follow } from "@/lib/follows/contract";
import { leaderboard } from "@/lib/leaderboards/contract";
import { likeCollection, likeTrack } from "@/lib/likes/contract";
import { beginPlay, listHistory } from "@/lib/listening/contract";
import { createPlaylist } from "@/lib/playlists/contract";
import { apply } from "@/lib/producer-program/contract";
import { editArtistProfile, readArtistProfile } from "@/lib/profiles/contract";
import { artistProgress } from "@/lib/progress/contract";
import { initiatePurchase } from "@/lib/purchases/contract";
import { listTracks } from "@/lib/tracks/contract";
import { listUploads } from "@/lib/uploads/contract";
import { APPLICATION } from "@/sandbox/testing/applications";
import { call } from "@/sandbox/testing/call";
import {
  CAPABILITY_MATRIX,
  type Cell,
  MATRIX_ROWS,
  type MatrixRow,
} from "@/sandbox/testing/capability-matrix";
import { publishedCollection } from "@/sandbox/testing/collections";
import { type House, openHouse } from "@/sandbox/testing/house";
import { license, offered } from "@/sandbox/testing/licensed";
import { KINDS_OF_ACTOR, type KindOfActor } from "@/sandbox/testing/members";
import { type Person, producer } from "@/sandbox/testing/people";
import { ask as askForUpload, creation } from "@/sandbox/testing/uploads";

/** The capability matrix of facts §2 at the API: every row of document 001's table, tried by every kind of actor. */
const KINDS = Object.keys(KINDS_OF_ACTOR) as KindOfActor[];
type Who = Person | undefined;

let house: House;
let seller: Person;
const actors = {} as Record<KindOfActor, Who>;
const things = { track: 0, collection: 0, held: 0 };

beforeAll(async () => {
  house = await openHouse();
  seller = await producer(house);
  for (const kind of KINDS) actors[kind] = (await KINDS_OF_ACTOR[kind](house)) ?? undefined;
  const [track, held] = [await offered(house, seller), await offered(house, seller)];
  const collection = await publishedCollection(house, seller, { trackIds: [track.id] });
  Object.assign(things, { track: track.id, held: held.id, collection: collection.id });
  // What each of those who ever had a paid plan took while they had it.
  const then = after(new Date(), -2 * DAY);
  for (const kind of KINDS)
    if (actors[kind] && CAPABILITY_MATRIX["License certificates"](kind) === "yes")
      await license(house, actors[kind], held.id, then);
});
afterAll(() => house.close());

/** The word with which the first of several requests is refused, or that none is. */
async function tried(...requests: (() => Promise<{ code: string | undefined }>)[]): Promise<Cell> {
  for (const request of requests) {
    const { code } = await request();
    if (code !== undefined) return code as Cell;
  }
  return "yes";
}

const get =
  (as: Who, contract: Contract, params = {}) =>
  () =>
    call(contract, { as, params });
const send =
  (as: Who, contract: Contract, body: unknown, params = {}) =>
  () =>
    call(contract, { as, params, body });

async function upload(as: Who): Promise<{ code: string | undefined }> {
  const answered = await askForUpload(as ?? null, "POST", "/uploads", creation({ size: 400_000 }));
  return { code: answered.ok ? undefined : (await answered.json()).code };
}

/** Row → how it is tried. What a row promises in several ways is tried in each of them. */
const TRY: Record<MatrixRow, (who: Who) => Promise<Cell>> = {
  "Stream the catalog": (as) =>
    tried(get(as, listTracks), send(as, beginPlay, undefined, { track: things.track })),
  "Like tracks and collections": (as) =>
    tried(
      get(as, likeTrack, { track: things.track }),
      get(as, likeCollection, { collection: things.collection }),
    ),
  "Create playlists": (as) => tried(send(as, createPlaylist, { name: "Late trains" })),
  "Follow producers and users": (as) => tried(get(as, follow, { user: seller.id })),
  "Beat request tokens/month": async (as) => {
    const { code, body } = await call(readBeatRequestTokens, { as });
    return code ?? body.data.allowance ?? Number.POSITIVE_INFINITY;
  },
  "Download licensed beats": async (as) => {
    const { id: track } = await offered(house, seller);
    return tried(
      send(as, downloadTrack, { terms_accepted: true }, { track }),
      get(as, downloadTrackFile, { track, file: "wav" }),
    );
  },
  "License certificates": (as) =>
    tried(
      get(as, licenseCertificate, { track: things.held }),
      get(as, downloadTrackFile, { track: things.held, file: "mp3_320" }),
    ),
  "Upload tracks": (as) =>
    tried(() => upload(as), get(as, listUploads), send(as, createCollection, { title: "Night Bus" })),
  "Producer profile": (as) =>
    tried(get(as, readArtistProfile), send(as, editArtistProfile, { bio: "Drums first." })),
  "Producer Dashboard": (as) => tried(get(as, artistDashboard), get(as, artistProgress)),
  "Finances and analytics": (as) =>
    tried(get(as, artistActivity), get(as, artistSales), get(as, connectFinances)),
  "Post comments": (as) => tried(send(as, postComment, { body: "Those drums." }, { track: things.track })),
  "Browse your listening history": (as) => tried(get(as, listHistory)),
  "Create a beat request": (as) =>
    tried(send(as, makeBeatRequest, { description: "A dark beat with a detuned piano.", genre: "Trap" })),
  "Apply to the Producer Program": (as) => tried(send(as, apply, APPLICATION)),
  "Buy exclusive rights": async (as) => {
    const { id: track } = await offered(house, seller);
    return tried(send(as, initiatePurchase, {}, { track }));
  },
};

describe.each(MATRIX_ROWS)("%s", (row) => {
  test.each(KINDS)("%s", async (kind) => {
    // At the API nobody is anonymous: what strangers may do, they do on the pages.
    const expected = kind === "anonymous" ? "unauthenticated" : CAPABILITY_MATRIX[row](kind);
    expect(await TRY[row](actors[kind])).toBe(expected);
  });
});

test.each(KINDS.filter((kind) => kind.startsWith("producer")))(
  "%s: one's own tracks are downloaded whatever the plan, with nothing to accept",
  async (kind) => {
    const { id: track } = await offered(house, actors[kind]);
    const params = { track };
    expect(await tried(send(actors[kind], downloadTrack, {}, params))).toBe("yes");
    expect(await tried(get(actors[kind], downloadTrackFile, { track, file: "stems" }))).toBe("yes");
  },
);

test("leaderboards are there for anyone", async () => {
  expect(await tried(get(undefined, leaderboard))).toBe("yes");
});

/** Rows that a plan's capabilities decide, and what one is told who lacks it. */
const BY_PLAN: Partial<Record<MatrixRow, Cell>> = {
  "Like tracks and collections": "plan_required",
  "Create playlists": "plan_required",
  "Follow producers and users": "plan_required",
  "Download licensed beats": "plan_required",
  "Upload tracks": "not_a_producer",
  "Post comments": "plan_required",
  "Browse your listening history": "plan_required",
  "Create a beat request": "plan_required",
  "Apply to the Producer Program": "plan_required",
  "Buy exclusive rights": "plan_required",
};

// Last: it takes every capability away. The rows of the plans decide, and no act forgets to ask them.
test("without its capability a plan allows nothing, whoever asks", async () => {
  await house.db.delete(planCapabilities);
  for (const [row, told] of Object.entries(BY_PLAN))
    expect([row, await TRY[row as MatrixRow](actors["producer with a subscription"])]).toEqual([row, told]);
});
