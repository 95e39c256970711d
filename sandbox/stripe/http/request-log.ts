export type LoggedRequest = {
  id: string;
  at: number;
  method: string;
  path: string;
  status: number | string;
  idempotencyKey: string | null;
  account: string | null;
};

const KEPT = 300;

export type RequestLog = ReturnType<typeof openRequestLog>;

/** The latest requests, newest first, for the inspector and for tests that count calls. Bodies are not kept. */
export function openRequestLog() {
  const entries: LoggedRequest[] = [];
  return {
    add(entry: LoggedRequest) {
      entries.unshift(entry);
      if (entries.length > KEPT) entries.pop();
    },
    list: () => [...entries],
    clear: () => entries.splice(0),
  };
}
