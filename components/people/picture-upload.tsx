"use client";

import { ImageUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ChangeEvent, useRef, useState } from "react";
import { toast } from "sonner";
import { sendPicture } from "@/components/images/send-picture";
import { Button } from "@/components/ui/button";

type PictureUploadProps = {
  label: string;
  /** Where the picture goes, as the body of a request. */
  to: string;
  method: "PUT" | "POST";
  /** What is said when it is there. */
  done: string;
};

/** Picks a picture and sends it; the page is read anew when it is there. */
export function PictureUpload({ label, to, method, done }: PictureUploadProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [pending, setPending] = useState(false);

  async function send({ target }: ChangeEvent<HTMLInputElement>) {
    const [file] = target.files ?? [];
    if (!file) return;
    setPending(true);
    const wrong = await sendPicture(file, to, method);
    setPending(false);
    // So that the same file can be chosen again.
    target.value = "";
    if (wrong) toast.error(wrong);
    else toast.success(done);
    router.refresh();
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={send}
      />
      <Button icon={ImageUp} pending={pending} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
