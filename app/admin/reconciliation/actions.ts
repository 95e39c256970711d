"use server";

import { revalidatePath } from "next/cache";
import { pageContext } from "@/lib/auth/viewer";
import { Failure } from "@/lib/errors";
import { startReconciliation } from "@/lib/reconciler/start-reconciliation";

/** Begins a comparison; answers what is wrong, or null. */
export async function start(): Promise<string | null> {
  try {
    await startReconciliation(await pageContext(), { trigger: "demand" });
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  revalidatePath("/admin/reconciliation");
  return null;
}
