import type { Sql, TransactionSql } from "postgres";

// postgres.js ends a transaction at once when its connection goes, but the work inside knows nothing of it: its next
// query, or the commit or rollback after it, writes to a socket that is not there, and the TypeError of that, thrown
// from a timer, kills the whole process. So work that has lost its connection is stopped where it stands.

type Work = (scoped: TransactionSql) => unknown;
type State = { lost: boolean };

/** Makes a client whose transactions fail, and do nothing worse, when the database goes away under them. */
export function surviveLoss(client: Sql): Sql {
  const begin = client.begin.bind(client) as (work: Work) => Promise<unknown>;
  const guarded = async (work: Work): Promise<unknown> => {
    const state: State = { lost: false };
    try {
      return await begin((scoped) => stopWhenLost(work, scoped, state));
    } finally {
      state.lost = true;
    }
  };
  return Object.assign(client, { begin: guarded });
}

async function stopWhenLost(work: Work, scoped: TransactionSql, state: State): Promise<unknown> {
  try {
    return await work(guard(scoped, state));
  } catch (error) {
    state.lost ||= saysLost(error);
    throw error;
  } finally {
    // Whoever began the transaction has heard of it; nobody waits for this.
    if (state.lost) await new Promise<never>(() => {});
  }
}

function guard(scoped: TransactionSql, state: State): TransactionSql {
  return new Proxy(scoped, {
    get(target, name, receiver) {
      if (name === "unsafe" && state.lost) throw new Error("the connection of this transaction is gone");
      if (name === "savepoint")
        return (work: Work) => target.savepoint((inner) => stopWhenLost(work, inner, state));
      return Reflect.get(target, name, receiver);
    },
  });
}

/** An error that comes with the end of its connection: the driver's own, or the server's when it shuts down. */
function saysLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = String((error as { code?: unknown }).code);
  return /^(CONNECTION_|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|25P0[34])/.test(code) || saysLost(error.cause);
}
