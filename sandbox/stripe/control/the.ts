import { missing } from "../http/errors";
import type { Kind, Row } from "../state/objects";
import { type Act, onItsOwn, type World } from "../world";

/** A kept thing by its id, whoever owns it. */
export function the<K extends Kind>(world: World, kind: K, id: string): Row<K> {
  const row = world.rows.find(kind, id);
  if (row) return row;
  throw missing(kind, id);
}

/** The outside world acting on a thing, in the account that owns it. */
export function actOn(world: World, row: Row<Kind>): Act {
  return onItsOwn(world, row.scope);
}
