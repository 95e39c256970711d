import type { UploadDetails } from "@/lib/uploads/save-details";

export type Purpose = "master" | "stems" | "trackout" | "midi";

/** An upload as the server knows it. */
export type UploadView = {
  id: string;
  purpose: Purpose;
  filename: string;
  size: number;
  received: number;
  status: "receiving" | "received" | "processing" | "ready" | "refused";
  /** Of processing, in percent, and what is being done. */
  progress: number;
  doing: string;
  /** Why it was refused, in words. */
  refusal: string | null;
  details: UploadDetails;
  durationMs: number | null;
  /** Such as "WAV, 44.1 kHz, 24 bits". */
  content: string | null;
};

/** The same while this browser sends it; `id` is null until the server knows of it. */
export type Sending = {
  /** This browser's own name for it. */
  key: string;
  id: string | null;
  purpose: Purpose;
  trackId: number | null;
  filename: string;
  size: number;
  sent: number;
  state: "waiting" | "sending" | "paused" | "broken" | "sent" | "refused";
  /** What is wrong, where something is. */
  message: string | null;
};
