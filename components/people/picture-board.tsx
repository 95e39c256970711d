"use client";

import { ArrowLeft, ArrowRight, Trash2 } from "lucide-react";
import { useTransition } from "react";
import { toast } from "sonner";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { PictureUpload } from "./picture-upload";

type Picture = { id: string; url: string };
type PictureBoardProps = {
  pictures: Picture[];
  most: number;
  uploadTo: string;
  /** Gives the pictures this order; those left out go. Answers what is wrong, or null. */
  arrange: (ids: string[]) => Promise<string | null>;
};

/** A producer's pictures in their order: the first is the portrait. */
export function PictureBoard({ pictures, most, uploadTo, arrange }: PictureBoardProps) {
  const [pending, begin] = useTransition();
  const ids = pictures.map(({ id }) => id);

  async function give(order: string[]): Promise<void> {
    const wrong = await arrange(order);
    if (wrong) toast.error(wrong);
  }
  const move = (from: number, to: number) =>
    begin(() => give(ids.with(to, ids[from] ?? "").with(from, ids[to] ?? "")));

  return (
    <div className="grid gap-6">
      {pictures.length > 0 && (
        <ol className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
          {pictures.map(({ id, url }, place) => (
            <li key={id}>
              {/* biome-ignore lint/performance/noImgElement: image optimization is off */}
              <img src={url} alt={nameOf(place)} className="aspect-square w-full bg-raised object-cover" />
              <div className="mt-1 flex items-center">
                <span className="grow text-sm text-muted">{place === 0 ? "Portrait" : place + 1}</span>
                <IconButton
                  size="sm"
                  icon={ArrowLeft}
                  label={`Move ${nameOf(place)} forward`}
                  disabled={pending || place === 0}
                  onClick={() => move(place, place - 1)}
                />
                <IconButton
                  size="sm"
                  icon={ArrowRight}
                  label={`Move ${nameOf(place)} back`}
                  disabled={pending || place === pictures.length - 1}
                  onClick={() => move(place, place + 1)}
                />
                <ConfirmDialog
                  danger
                  title={`Remove ${nameOf(place)}?`}
                  description="It leaves your profile at once. To have it back, upload it again."
                  confirm="Remove it"
                  onConfirm={() => give(ids.filter((each) => each !== id))}
                  trigger={<IconButton size="sm" icon={Trash2} label={`Remove ${nameOf(place)}`} />}
                />
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {pictures.length < most && (
          <PictureUpload
            label="Add a picture"
            to={uploadTo}
            method="POST"
            done="The picture is on your profile."
          />
        )}
        <p className="text-sm text-muted">
          {pictures.length} of {most}. JPEG, PNG or WebP, at least 200 × 200 pixels, at most 10 MB.
        </p>
      </div>
    </div>
  );
}

const nameOf = (place: number): string => (place === 0 ? "the portrait" : `number ${place + 1}`);
