import postgres from "postgres";
import { expect, test } from "vitest";
import { testDatabase } from "./database";

test("each database is migrated and its own", async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  const [first, second] = [postgres(one.url, { max: 1 }), postgres(other.url, { max: 1 })];
  try {
    const tables = await first`select 1 from information_schema.tables where table_schema = 'public'`;
    expect(tables.length).toBeGreaterThan(0);
    await first`create table only_here (id int)`;
    await expect(second`select * from only_here`).rejects.toThrow("does not exist");
  } finally {
    await Promise.all([first.end(), second.end()]);
    await Promise.all([one.close(), other.close()]);
  }
});

test("whoever is about to leave when it closes is waited for, not thrown out", async () => {
  const { url, close } = await testDatabase();
  const late = postgres(url, { max: 1 });
  await late`select 1`;
  const [said] = await Promise.all([
    late`select pg_sleep(0.5), 'goodbye' word`.then(async (rows) => {
      await late.end();
      return rows[0]?.word;
    }),
    close(),
  ]);
  expect(said).toBe("goodbye");
});
