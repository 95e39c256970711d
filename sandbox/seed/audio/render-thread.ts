import { parentPort } from "node:worker_threads";
import { renderTrack, type TrackSpec } from "./render-track";

parentPort?.on("message", async (spec: TrackSpec) => {
  const track = await renderTrack(spec);
  const owned = track.files.map(({ body }) => body.buffer as ArrayBuffer);
  parentPort?.postMessage(track, [...new Set(owned)]);
});
