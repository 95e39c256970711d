"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { chooseTrack } from "@/lib/beat-requests/choose-track";
import { deleteRequest } from "@/lib/beat-requests/delete-request";
import { editRequest } from "@/lib/beat-requests/edit-request";
import { makeRequest } from "@/lib/beat-requests/make-request";
import { removeRequest } from "@/lib/beat-requests/remove-request";
import { renewRequest } from "@/lib/beat-requests/renew-request";

// A server action is an address that anyone may post anything to; the acts check the rest of it by field.
const Id = z.int().positive();

export async function ask(fields: Record<string, unknown>): Promise<Saved> {
  const ctx = await pageContext();
  return saving(() => makeRequest(ctx, fields));
}

export async function edit(requestId: number, changes: Record<string, unknown>): Promise<Saved> {
  const id = Id.parse(requestId);
  const ctx = await pageContext();
  return saving(() => editRequest(ctx, { requestId: id, changes }));
}

export async function renew(requestId: number, tokens: number): Promise<Saved> {
  const id = Id.parse(requestId);
  const ctx = await pageContext();
  return saving(() => renewRequest(ctx, { requestId: id, tokens }));
}

export async function remove(requestId: number): Promise<Saved> {
  const id = Id.parse(requestId);
  const ctx = await pageContext();
  return saving(() => deleteRequest(ctx, { requestId: id }));
}

/** Marks a beat among the answers, or takes its mark away. */
export async function choose(requestId: number, trackId: number, on: boolean): Promise<Saved> {
  const [request, track] = [Id.parse(requestId), Id.parse(trackId)];
  const ctx = await pageContext();
  return saving(() => chooseTrack(ctx, { requestId: request, trackId: on ? track : null }));
}

/** An administrator removes somebody's request. */
export async function moderate(requestId: number, reason: string): Promise<Saved> {
  const id = Id.parse(requestId);
  const ctx = await pageContext();
  return saving(() => removeRequest(ctx, { requestId: id, reason }));
}
