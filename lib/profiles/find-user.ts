import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "@/db/client";
import { producers, users } from "@/db/schema";
import type { Ctx } from "@/lib/acts/context";
import { fail } from "@/lib/errors";
import { type PublicPerson, personColumns, publicPerson } from "./public-person";

/** Who is meant in an address: a number or a handle. Handles hold a letter, so none is a number. */
export const userParam = z
  .string()
  .regex(/^(\d{1,15}|(?=.*[a-z])[a-z0-9_]{3,30})$/i)
  .meta({ description: "Number or handle", example: "nova_listens" });

/** The person of this number or handle, as others see them. Fails with `not_found`. */
export async function findUser(ctx: Ctx<Db>, input: { user: string }): Promise<PublicPerson> {
  const named = userParam.safeParse(input.user);
  if (!named.success) return fail("not_found");
  const isMeant = /^\d+$/.test(named.data)
    ? eq(users.id, Number(named.data))
    : eq(sql`lower(${users.handle})`, named.data.toLowerCase());
  const [row] = await ctx.db
    .select(personColumns)
    .from(users)
    .leftJoin(producers, eq(producers.userId, users.id))
    .where(isMeant);
  return row ? publicPerson(row) : fail("not_found");
}
