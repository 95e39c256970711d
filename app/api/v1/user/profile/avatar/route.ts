import { handle } from "@/lib/api/handle";
import { succeed } from "@/lib/api/shapes";
import { readProfile } from "@/lib/people/read-profile";
import * as contracts from "@/lib/profiles/contract";
import { presentOwn } from "@/lib/profiles/present";
import { removeAvatar, setAvatar } from "@/lib/profiles/set-avatar";

export const PUT = handle(contracts.setAvatar, async (ctx, { file }) => {
  await setAvatar(ctx, { file });
  return succeed(presentOwn(await readProfile(ctx)));
});

export const DELETE = handle(contracts.removeAvatar, async (ctx) => {
  await removeAvatar(ctx);
  return succeed(presentOwn(await readProfile(ctx)));
});
