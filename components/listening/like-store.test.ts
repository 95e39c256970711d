import { expect, test } from "vitest";
import { type Likeable, LikeStore } from "./like-store";

const beat: Likeable = { of: "track", id: "7" };
const settled = () => new Promise((done) => setTimeout(done, 0));

test("all that is wanted at once is asked in one question, once", async () => {
  const questions: Likeable[][] = [];
  const store = new LikeStore({
    set: async () => ({ wrong: "no" }),
    among: async (what) => {
      questions.push(what);
      return [beat];
    },
  });
  store.want(beat);
  store.want({ of: "track", id: "8" });
  store.want(beat);
  await settled();
  store.want(beat);
  await settled();
  expect(questions).toEqual([[beat, { of: "track", id: "8" }]]);
  expect(store.read(beat)).toEqual({ liked: true, likes: null });
  expect(store.read({ of: "track", id: "8" }).liked).toBe(false);
  expect(store.read({ of: "collection", id: "7" }).liked, "a collection of that number").toBe(false);
});

test("a like shows at once, and is what the server says in the end", async () => {
  const store = new LikeStore({ set: async () => ({ liked: true, likes: 12 }), among: async () => [] });
  store.know(beat, { liked: false, likes: 4 });
  const done = store.set(beat, true);
  expect(store.read(beat)).toEqual({ liked: true, likes: 5 });
  expect(await done).toBeNull();
  expect(store.read(beat)).toEqual({ liked: true, likes: 12 });
});

test.each([
  ["refused", async () => ({ wrong: "It is gone." }), "It is gone."],
  ["cut off", () => Promise.reject(new TypeError()), "That did not get through. Try again."],
])("a like that is %s is taken back, and says so", async (_how, set, words) => {
  const store = new LikeStore({ set, among: async () => [] });
  store.know(beat, { liked: false, likes: 4 });
  expect(await store.set(beat, true)).toBe(words);
  expect(store.read(beat)).toEqual({ liked: false, likes: 4 });
});
