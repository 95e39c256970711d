"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { answerRequest } from "@/lib/beat-requests/answer-request";

const RequestId = z.int().positive();

/** Answers a request with beats of the producer's. The act checks the rest by field. */
export async function answer(requestId: number, trackIds: number[], note: string): Promise<Saved> {
  const id = RequestId.parse(requestId);
  const ctx = await pageContext();
  return saving(() => answerRequest(ctx, { requestId: id, track_ids: trackIds, note }));
}
