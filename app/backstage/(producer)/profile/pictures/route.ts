import { receivePicture } from "@/app/receive-picture";
import { addPicture } from "@/lib/profiles/add-picture";

/** One more picture of the producer's profile. */
export const POST = receivePicture(addPicture);
