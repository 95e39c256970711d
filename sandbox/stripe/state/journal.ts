import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

type Keyed = { kind: string; id: string };
type Line<Row> = { row: Row } | { gone: Keyed };

const WRITE_AFTER_MS = 10;

/**
 * A journal of rows, one JSON line a change, replayed at the next start. `flush` hands the lines to the
 * kernel, so a killed process loses nothing that it has flushed; a torn last line is left out.
 */
export function openJournal<Row extends Keyed>(dir: string, replay: (row: Row) => void) {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, "stripe.journal");
  for (const row of lastRows<Row>(path)) replay(row);

  const file = openSync(path, "a");
  let waiting = new Map<string, Line<Row>>();
  let timer: NodeJS.Timeout | null = null;

  function flush() {
    if (timer) clearTimeout(timer);
    timer = null;
    if (waiting.size === 0) return;
    writeSync(file, [...waiting.values()].map((line) => `${JSON.stringify(line)}\n`).join(""));
    waiting = new Map();
  }
  function later(key: string, line: Line<Row>) {
    waiting.delete(key);
    waiting.set(key, line);
    timer ??= setTimeout(flush, WRITE_AFTER_MS);
  }
  return {
    write: (row: Row) => later(`${row.kind} ${row.id}`, { row }),
    remove: ({ kind, id }: Keyed) => later(`${kind} ${id}`, { gone: { kind, id } }),
    flush,
    close() {
      flush();
      closeSync(file);
    },
  };
}

/** Reads the journal and rewrites it with the last version of each row only. */
function lastRows<Row extends Keyed>(path: string): Row[] {
  if (!existsSync(path)) return [];
  const rows = new Map<string, Row>();
  for (const text of readFileSync(path, "utf8").split("\n")) {
    const line = whole<Line<Row>>(text);
    if (!line) continue;
    if ("row" in line) rows.set(`${line.row.kind} ${line.row.id}`, line.row);
    else rows.delete(`${line.gone.kind} ${line.gone.id}`);
  }
  writeFileSync(`${path}.new`, [...rows.values()].map((row) => `${JSON.stringify({ row })}\n`).join(""));
  renameSync(`${path}.new`, path);
  return [...rows.values()];
}

function whole<T>(text: string): T | null {
  try {
    return text ? (JSON.parse(text) as T) : null;
  } catch {
    return null;
  }
}
