import { notFound } from "next/navigation";
import { Failure } from "@/lib/errors";

/** What an act reads for a page; the page is not found when the act says so. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Failure && error.reason === "not_found") notFound();
    throw error;
  }
}
