import { receivePicture } from "@/app/receive-picture";
import { setAvatar } from "@/lib/profiles/set-avatar";

/** The picture of one's own profile. */
export const PUT = receivePicture(setAvatar);
