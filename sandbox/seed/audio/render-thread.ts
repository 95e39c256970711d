import { parentPort } from "node:worker_threads";
import { type RenderedTrack, renderTrack, type TrackSpec } from "./render-track";

export type Reply = { track: RenderedTrack } | { error: unknown };

parentPort?.on("message", async (spec: TrackSpec) => {
  try {
    const track = await renderTrack(spec);
    const owned = new Set(track.files.map(({ body }) => body.buffer as ArrayBuffer));
    reply({ track }, [...owned]);
  } catch (error) {
    reply({ error }, []);
  }
});

function reply(message: Reply, transfer: ArrayBuffer[]) {
  parentPort?.postMessage(message, transfer);
}
