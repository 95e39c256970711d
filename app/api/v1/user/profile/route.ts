import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readProfile } from "@/lib/people/read-profile";
import { updateProfile } from "@/lib/people/update-profile";
import * as contracts from "@/lib/profiles/contract";
import { presentOwn } from "@/lib/profiles/present";

export const GET = handle(contracts.readOwnProfile, async (ctx) =>
  succeed(presentOwn(await readProfile(ctx))),
);

export const PATCH = handle(contracts.editOwnProfile, async (ctx, { body }) => {
  const { legal_name: legalName, is_public: isPublic, ...same } = body;
  await updateProfile(ctx, { ...same, legalName: legalName === null ? "" : legalName, isPublic });
  return succeed(presentOwn(await readProfile(ctx)));
});
