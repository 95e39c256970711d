import { sizeText } from "@/components/ui/size-text";
import type { Line } from "./use-uploads";

export type LineState =
  | "waiting"
  | "sending"
  | "paused"
  | "broken"
  | "stopped"
  | "working"
  | "ready"
  | "refused";

/** Where a file is, of all that browser and server know of it. */
export function stateOf({ sending, known }: Line): LineState {
  if (known?.status === "ready" || known?.status === "refused") return known.status;
  if (known && known.status !== "receiving") return "working";
  if (sending) return sending.state === "sent" ? "working" : sending.state;
  return "stopped";
}

/** The same in words, with how far it is. */
export function lineWords(line: Line): string {
  const { sending, known } = line;
  const size = sending?.size ?? known?.size ?? 0;
  const sent = sending?.sent ?? known?.received ?? 0;
  const part = `${sizeText(sent)} of ${sizeText(size)}`;
  switch (stateOf(line)) {
    case "waiting":
      return `Waits for its turn, ${sizeText(size)}`;
    case "sending":
      return `${part} sent`;
    case "paused":
      return `Paused, ${part} sent`;
    case "broken":
      return `${sending?.message ?? ""} ${part} sent.`;
    case "stopped":
      return `Stopped, ${part} sent. Choose the same file again to go on.`;
    case "working":
      return known && known.status !== "receiving"
        ? `${known.doing}, ${known.progress} %`
        : "All of it is sent";
    case "ready":
      return known?.content ?? "Ready";
    case "refused":
      return known?.refusal ?? sending?.message ?? "Refused";
  }
}

/** Percent for the bar: first of sending, then of processing. Null where there is none to show. */
export function linePercent(line: Line): number | null {
  const state = stateOf(line);
  if (state === "ready" || state === "refused") return null;
  if (state === "working") return line.known?.progress ?? 0;
  const { sent, size } = line.sending ?? { sent: line.known?.received ?? 0, size: line.known?.size ?? 0 };
  return size === 0 ? 0 : (sent / size) * 100;
}
