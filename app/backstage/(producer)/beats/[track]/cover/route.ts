import { receivePicture } from "@/app/receive-picture";
import { idParam } from "@/lib/api/shapes";
import { fail } from "@/lib/errors";
import { setCover } from "@/lib/tracks/set-cover";

type Props = { params: Promise<{ track: string }> };

/** The cover of one of the producer's beats, sent by its form. */
export async function PUT(request: Request, { params }: Props): Promise<Response> {
  const trackId = idParam.safeParse((await params).track).data;
  const receive = receivePicture((ctx, { file }) =>
    setCover(ctx, { trackId: trackId ?? fail("not_found"), file }),
  );
  return receive(request);
}
