import { openJournal } from "./journal";
import type { Kind, Objects, Row, UnseenOf } from "./objects";

/** Everything the stand-in knows. Reads and writes are synchronous, so an act is atomic by itself. */
export type Rows = ReturnType<typeof openRows>;

// biome-ignore lint/suspicious/noExplicitAny: the map holds every kind; get() and all() give the type back
type AnyRow = Row<any>;

/** Opens the state, from the journal in `dir` if one is given. */
export function openRows(dir?: string) {
  const kinds = new Map<Kind, Map<string, AnyRow>>();
  let seq = 0;
  const of = (kind: Kind) => {
    let rows = kinds.get(kind);
    if (!rows) {
      rows = new Map();
      kinds.set(kind, rows);
    }
    return rows;
  };
  const journal = dir
    ? openJournal<AnyRow>(dir, (row) => {
        of(row.kind).set(row.id, row);
        seq = Math.max(seq, row.seq);
      })
    : null;

  return {
    add<K extends Kind>(
      kind: K,
      scope: string,
      object: Objects[K] & { id?: string },
      ...unseen: UnseenArgument<K>
    ) {
      const id = object.id ?? `${kind}_${seq + 1}`;
      seq += 1;
      const row = { kind, id, scope, seq, object, unseen: unseen[0] ?? {} } as Row<K>;
      of(kind).set(id, row);
      journal?.write(row);
      return row;
    },
    /** Call after changing `row.object` or `row.unseen` in place. */
    saved(row: AnyRow) {
      journal?.write(row);
    },
    find<K extends Kind>(kind: K, id: string): Row<K> | undefined {
      return of(kind).get(id);
    },
    /** All rows of a kind, oldest first, of one account or of all. */
    all<K extends Kind>(kind: K, scope?: string): Row<K>[] {
      const rows = [...of(kind).values()] as Row<K>[];
      return scope === undefined ? rows : rows.filter((row) => row.scope === scope);
    },
    remove(row: AnyRow) {
      of(row.kind).delete(row.id);
      journal?.remove(row);
    },
    /** Forgets everything but the keys. */
    clear() {
      for (const [kind, rows] of kinds) {
        if (kind === "keys") continue;
        for (const row of rows.values()) journal?.remove(row);
        rows.clear();
      }
    },
    flush: () => journal?.flush(),
    close: () => journal?.close(),
  };
}

type UnseenArgument<K extends Kind> = UnseenOf<K> extends Record<string, never> ? [] : [UnseenOf<K>];
