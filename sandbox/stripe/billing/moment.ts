import { type Act, seconds } from "../world";

/** The second it is for a customer: the one being caught up with, else their test clock's, else the world's. */
export function momentOf({ at, world }: Act, customer: unknown): number {
  const clock = world.rows.find("customer", String(customer))?.object.test_clock;
  return at ?? world.rows.find("test_clock", String(clock))?.object.frozen_time ?? seconds(world);
}
