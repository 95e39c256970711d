"use server";

import { revalidatePath } from "next/cache";
import { whatIsWrong } from "@/app/listening/or-wrong";
import { pageContext } from "@/lib/auth/viewer";
import { type Decision, decideReport } from "@/lib/comments/decide-report";

/** Decides a report; answers what is wrong, or null. */
export async function submitDecision(reportId: number, decision: Decision): Promise<string | null> {
  const wrong = await whatIsWrong(decideReport(await pageContext(), { reportId, decision }));
  revalidatePath("/admin/comments");
  return wrong;
}
