import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Which moves a trigger function lets a status make, each pair tried on a bare table with the real trigger. */
export async function movesAllowed<S extends string>(
  db: Database,
  statuses: readonly S[],
  { type, move }: { type: SQL; move: SQL },
): Promise<Record<S, S[]>> {
  await db.execute(sql`create table tried (status ${type} not null)`);
  await db.execute(sql`create trigger moves before update of status on tried for each row
    when (old.status is distinct from new.status) execute function ${move}()`);
  const allowed = Object.fromEntries(statuses.map((from) => [from, [] as S[]])) as Record<S, S[]>;
  for (const from of statuses)
    for (const to of statuses.filter((status) => status !== from))
      if (await moves(db, from, to)) allowed[from].push(to);
  return allowed;
}

const moves = (db: Database, from: string, to: string): Promise<boolean> =>
  db
    .transaction(async (tx) => {
      await tx.execute(sql`delete from tried`);
      await tx.execute(sql`insert into tried values (${from})`);
      await tx.execute(sql`update tried set status = ${to}`);
    })
    .then(
      () => true,
      () => false,
    );

/** Moves in an order of their own, to be compared. */
export const sortedMoves = (moves: Record<string, readonly string[]>) =>
  Object.fromEntries(Object.entries(moves).map(([from, to]) => [from, [...to].sort()]));
