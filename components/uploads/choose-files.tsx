"use client";

import { Upload } from "lucide-react";
import { useRef } from "react";
import { Button, type ButtonProps } from "@/components/ui/button";

type ChooseFilesProps = Pick<ButtonProps, "variant" | "size"> & {
  label: string;
  /** For screen readers: what they are chosen for. */
  about?: string;
  accept: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** A button that opens the system's window for files. */
export function ChooseFiles({ label, about, accept, multiple, onFiles, ...look }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        tabIndex={-1}
        aria-label={`${label}${about ? ` ${about}` : ""}`}
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // So that the same file can be chosen again.
          target.value = "";
        }}
      />
      <Button {...look} icon={Upload} onClick={() => input.current?.click()}>
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </>
  );
}
