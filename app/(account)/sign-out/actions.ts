"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/session-cookie";

/** Signs this browser out. */
export async function submitSignOut(): Promise<void> {
  await endSession();
  redirect("/");
}
