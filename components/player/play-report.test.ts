import { expect, test } from "vitest";
import { type PlayDesk, PlayReport } from "./play-report";

/** A desk that writes down what it is told. `missing` are its answers, one a call. */
function desk({ missing = [null], begin = true }: { missing?: (number | null)[]; begin?: boolean } = {}) {
  const told: number[] = [];
  const answers = [...missing];
  const said: PlayDesk = {
    begin: async () => (begin ? { ticket: "t", countsAfterMs: 30_000 } : null),
    handIn: async (_track, _ticket, heardMs) => {
      told.push(heardMs);
      return answers.shift() ?? null;
    },
  };
  return { said, told };
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const at = (seconds: number[]) => (report: PlayReport) => {
  for (const second of seconds) report.reached(second);
};
const seconds = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);

async function heard(steps: (report: PlayReport) => void, opened = desk()) {
  const waited: number[] = [];
  const report = new PlayReport(opened.said, "7", async (ms) => {
    waited.push(ms);
  });
  await settled();
  steps(report);
  await settled();
  return { told: opened.told, waited };
}

test("hands in once, as soon as enough was heard", async () => {
  expect((await heard(at(seconds(0, 29)))).told).toEqual([]);
  expect((await heard(at(seconds(0, 60)))).told).toEqual([30_000]);
});

test("what is jumped over was not heard, forwards or backwards", async () => {
  expect((await heard(at([0, 1, 2, 60, 61]))).told).toEqual([]);
  const inSmallSteps = (report: PlayReport) => {
    for (let second = 0; second < 60; second += 2) {
      report.jumpedTo(second);
      report.reached(second);
    }
  };
  expect((await heard(inSmallSteps)).told).toEqual([]);
  expect((await heard(at([...seconds(0, 20), ...seconds(0, 20)]))).told).toEqual([30_000]);
});

test("a ticket that comes late is handed in with what was heard until then", async () => {
  let arrive = (_: { ticket: string; countsAfterMs: number }) => {};
  const opened = desk();
  opened.said.begin = () => new Promise((done) => (arrive = done));
  const { told } = await heard(at(seconds(0, 40)), opened);
  expect(told).toEqual([]);
  arrive({ ticket: "t", countsAfterMs: 30_000 });
  await settled();
  expect(told).toEqual([40_000]);
});

test("told that it is early, it waits as long and tries again, a few times", async () => {
  const patient = await heard(at(seconds(0, 40)), desk({ missing: [200, null] }));
  expect([patient.told.length, patient.waited]).toEqual([2, [250]]);
  expect((await heard(at(seconds(0, 40)), desk({ missing: [1, 1, 1, 1, 1, 1] }))).told).toHaveLength(4);
});

test("without a ticket, and when the server is away, the music goes on", async () => {
  expect((await heard(at(seconds(0, 40)), desk({ begin: false }))).told).toEqual([]);
  const away = desk();
  away.said.begin = () => Promise.reject(new TypeError("Failed to fetch"));
  expect((await heard(at(seconds(0, 40)), away)).told).toEqual([]);
  const flaky = desk();
  const handIn = flaky.said.handIn;
  let calls = 0;
  flaky.said.handIn = (...said) => (calls++ === 0 ? Promise.reject(new TypeError()) : handIn(...said));
  expect((await heard(at(seconds(0, 30)), flaky)).told).toEqual([30_000]);
  const gone = desk();
  let asked = 0;
  gone.said.handIn = () => Promise.reject(new TypeError(`try ${++asked}`));
  await heard(at(seconds(0, 200)), gone);
  expect(asked).toBe(4);
});
