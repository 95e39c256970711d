"use client";

import { Trash2 } from "lucide-react";
import { useTransition } from "react";
import { PictureUpload } from "@/components/people/picture-upload";
import { Portrait } from "@/components/people/portrait";
import { Button } from "@/components/ui/button";

type AvatarEditorProps = { name: string; src: string | null; uploadTo: string; remove: () => Promise<void> };

/** The picture of an account, with the ways to change it. */
export function AvatarEditor({ name, src, uploadTo, remove }: AvatarEditorProps) {
  const [pending, begin] = useTransition();
  return (
    <div className="flex flex-wrap items-center gap-6">
      <Portrait name={name} src={src} className="max-w-32" />
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-3">
          <PictureUpload
            label={src ? "Change the picture" : "Add a picture"}
            to={uploadTo}
            method="PUT"
            done="Your picture is there."
          />
          {src && (
            <Button icon={Trash2} variant="quiet" pending={pending} onClick={() => begin(remove)}>
              Remove
            </Button>
          )}
        </div>
        <p className="text-sm text-muted">JPEG, PNG or WebP, at least 200 × 200 pixels, at most 10 MB.</p>
      </div>
    </div>
  );
}
