import { receivePicture } from "@/app/receive-picture";
import { idParam } from "@/lib/api/shapes";
import { setCover } from "@/lib/collections/set-cover";
import { fail } from "@/lib/errors";

type Props = { params: Promise<{ collection: string }> };

/** The cover of one of the producer's collections, sent by its form. */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const collectionId = idParam.safeParse((await params).collection).data;
  const receive = receivePicture((ctx, { file }) =>
    setCover(ctx, { collectionId: collectionId ?? fail("not_found"), file }),
  );
  return receive(request);
}
