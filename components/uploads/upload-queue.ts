import { DetailedError, Upload } from "tus-js-client";
import type { Purpose, Sending } from "./upload-view";

const ENDPOINT = "/uploads";
// Small enough that a broken connection costs little, large enough that a beat is a few dozen requests.
const CHUNK_BYTES = 8 * 1024 * 1024;
const AT_ONCE = 2;
const SECOND = 1000;
const RETRIES = [0, 1, 3, 5, 10, 20, 30, 30, 30, 30].map((seconds) => seconds * SECOND);

type Entry = { view: Sending; upload: Upload };
export type ForWhat = { purpose: Purpose; trackId: number | null };

/**
 * The files that this browser is sending. It lives as long as the tab, so that going from page to page stops nothing;
 * what a reload or a lost connection interrupts goes on where it was when the same file is chosen again.
 */
class UploadQueue {
  private entries: Entry[] = [];
  private views: readonly Sending[] = [];
  private readonly listeners = new Set<() => void>();

  constructor() {
    if (typeof window === "undefined") return;
    window.addEventListener("online", () => {
      for (const { view } of this.entries) if (view.state === "broken") this.resume(view.key);
    });
    window.addEventListener("beforeunload", (event) => {
      if (this.entries.some(({ view }) => view.state === "sending" || view.state === "waiting"))
        event.preventDefault();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly list = (): readonly Sending[] => this.views;

  add(files: readonly File[], { purpose, trackId }: ForWhat): void {
    for (const file of files) {
      const view: Sending = {
        key: crypto.randomUUID(),
        id: null,
        purpose,
        trackId,
        filename: file.name,
        size: file.size,
        sent: 0,
        state: "waiting",
        message: null,
      };
      this.entries.push({ view, upload: this.prepare(file, view) });
    }
    this.changed();
    this.startNext();
  }

  pause(key: string): void {
    const entry = this.find(key);
    if (!entry) return;
    this.set(entry, { state: "paused" });
    entry.upload.abort().catch(() => {});
    this.startNext();
  }

  resume(key: string): void {
    const entry = this.find(key);
    if (!entry) return;
    this.set(entry, { state: "waiting", message: null });
    this.startNext();
  }

  /** Forgets a file that is sent, refused or given up; the server is told by whoever asks for it. */
  forget(key: string): void {
    const entry = this.find(key);
    if (!entry) return;
    entry.upload.abort().catch(() => {});
    this.entries = this.entries.filter((each) => each !== entry);
    this.changed();
    this.startNext();
  }

  private find = (key: string) => this.entries.find(({ view }) => view.key === key);

  private startNext(): void {
    const running = this.entries.filter(({ view }) => view.state === "sending").length;
    for (const entry of this.entries
      .filter(({ view }) => view.state === "waiting")
      .slice(0, AT_ONCE - running)) {
      this.set(entry, { state: "sending" });
      this.begin(entry);
    }
  }

  private async begin({ upload, view }: Entry): Promise<void> {
    const [former] = upload.url ? [] : await upload.findPreviousUploads().catch(() => []);
    if (former) upload.resumeFromPreviousUpload(former);
    // Paused or taken away while the browser looked for what it sent before.
    if (this.find(view.key)?.view.state === "sending") upload.start();
  }

  private prepare(file: File, { key, purpose, trackId }: Sending): Upload {
    const change = (changes: Partial<Sending>) => {
      const entry = this.find(key);
      if (entry) this.set(entry, changes);
    };
    const upload = new Upload(file, {
      endpoint: ENDPOINT,
      chunkSize: CHUNK_BYTES,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name, purpose, ...(trackId !== null && { track: String(trackId) }) },
      fingerprint: async () =>
        ["beatpass", purpose, trackId ?? "", file.name, file.size, file.lastModified].join(":"),
      onShouldRetry: (error) => isPassing(error.originalResponse?.getStatus() ?? 0),
      onUploadUrlAvailable: () => change({ id: upload.url?.split("/").at(-1) ?? null }),
      onProgress: (sent) => change({ sent }),
      onSuccess: () => {
        change({ state: "sent", sent: file.size });
        this.startNext();
      },
      onError: (error) => {
        change(stateAfter(error));
        this.startNext();
      },
    });
    return upload;
  }

  private set(entry: Entry, changes: Partial<Sending>): void {
    entry.view = { ...entry.view, ...changes };
    this.changed();
  }

  private changed(): void {
    this.views = this.entries.map(({ view }) => view);
    for (const listener of this.listeners) listener();
  }
}

/** No answer at all, a server that is busy, or another request that still holds the upload. */
const isPassing = (status: number) => status === 0 || status >= 500 || [409, 423, 429].includes(status);

/** What the server refused is said as it said it; what only did not get through waits for the connection. */
function stateAfter(error: Error | DetailedError): Partial<Sending> {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (!response || isPassing(response.getStatus()))
    return { state: "broken", message: "The connection was lost. What is sent is kept." };
  return { state: "refused", message: sentenceOf(response.getBody()) };
}

function sentenceOf(body: string): string {
  try {
    const { errors = {}, message }: { errors?: Record<string, string[]>; message: string } = JSON.parse(body);
    return Object.values(errors).flat()[0] ?? message;
  } catch {
    return "The server did not take this file. Try it again.";
  }
}

export const uploadQueue = new UploadQueue();
