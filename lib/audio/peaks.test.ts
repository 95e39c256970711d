import fc from "fast-check";
import { expect, test } from "vitest";
import { peaks } from "./peaks";

const mono = (samples: number[]) => ({ sampleRate: 44_100, channels: [Float32Array.from(samples)] });

test("are whole numbers from 0 to 255, as many as asked for, the loudest at 255", () => {
  const samples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 2000 });
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 500 }), (made, count) => {
      const drawn = peaks(mono(made), count);
      expect(drawn).toHaveLength(count);
      expect(drawn.every((peak) => Number.isInteger(peak) && peak >= 0 && peak <= 255)).toBe(true);
      const silent = made.every((sample) => sample === 0);
      expect(Math.max(...drawn)).toBe(silent ? 0 : 255);
    }),
  );
});

test("follow the sound, whichever channel and sign it has", () => {
  const left = Float32Array.of(0, 0, 0.25, 0, 0, 0);
  const right = Float32Array.of(0, 0, 0, 0, -0.5, 0);
  expect(peaks({ sampleRate: 8000, channels: [left, right] }, 3)).toEqual([0, 128, 255]);
});

test("of nothing are silence", () => {
  expect(peaks({ sampleRate: 8000, channels: [] }, 2)).toEqual([0, 0]);
});
