"use server";

import { z } from "zod";
import { saving } from "@/app/saving";
import type { FoundProducer } from "@/components/credits/find-producer";
import type { Saved } from "@/components/presets/saving";
import { pageContext } from "@/lib/auth/viewer";
import { acceptInvitation } from "@/lib/credits/accept-invitation";
import { askProducer } from "@/lib/credits/ask-producer";
import { declineInvitation } from "@/lib/credits/decline-invitation";
import { findCollaborators } from "@/lib/credits/find-collaborators";
import { leaveCredit } from "@/lib/credits/leave-credit";
import { removeCredit } from "@/lib/credits/remove-credit";
import { withdrawInvitation } from "@/lib/credits/withdraw-invitation";
import { Failure } from "@/lib/errors";

// A server action is an address that anyone may post anything to.
const Id = z.int().positive();

/** Producers to credit, by letters of their name. Nobody signed in finds nobody. */
export async function find(letters: string): Promise<FoundProducer[]> {
  const q = z.string().max(80).parse(letters);
  try {
    return await findCollaborators(await pageContext(), { q });
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

export async function ask(trackId: number, producerId: number): Promise<Saved> {
  const of = { trackId: Id.parse(trackId), askedId: Id.parse(producerId) };
  const ctx = await pageContext();
  return saving(() => askProducer(ctx, of));
}

export async function withdraw(trackId: number, invitation: number): Promise<Saved> {
  const of = { trackId: Id.parse(trackId), invitationId: Id.parse(invitation) };
  const ctx = await pageContext();
  return saving(() => withdrawInvitation(ctx, of));
}

export async function remove(trackId: number, producerId: number): Promise<Saved> {
  const of = { trackId: Id.parse(trackId), creditedId: Id.parse(producerId) };
  const ctx = await pageContext();
  return saving(() => removeCredit(ctx, of));
}

export async function accept(invitation: number): Promise<Saved> {
  const invitationId = Id.parse(invitation);
  const ctx = await pageContext();
  return saving(() => acceptInvitation(ctx, { invitationId }));
}

export async function decline(invitation: number): Promise<Saved> {
  const invitationId = Id.parse(invitation);
  const ctx = await pageContext();
  return saving(() => declineInvitation(ctx, { invitationId }));
}

export async function leave(track: number): Promise<Saved> {
  const trackId = Id.parse(track);
  const ctx = await pageContext();
  return saving(() => leaveCredit(ctx, { trackId }));
}
