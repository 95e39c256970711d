import postgres from "postgres";

/** A text that must be nowhere, and what to call it without repeating it. */
export type Secret = { kind: string; text: string };

export const leaksIn = (text: string, secrets: Secret[]): string[] =>
  secrets.filter((secret) => text.includes(secret.text)).map(({ kind }) => kind);

/** Looks through every row of every table, past jobs included. */
export async function leaksInTables(databaseUrl: string, secrets: Secret[]): Promise<string[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const tables = await sql<{ schema: string; name: string }[]>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
    const leaks: string[] = [];
    for (const { schema, name } of tables) {
      const rows = await sql<{ row: string }[]>`select t::text as row from ${sql(schema)}.${sql(name)} t`;
      const kinds = new Set(rows.flatMap(({ row }) => leaksIn(row, secrets)));
      for (const kind of kinds) leaks.push(`${kind} in the table ${schema}.${name}`);
    }
    return leaks;
  } finally {
    await sql.end();
  }
}
