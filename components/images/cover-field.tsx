"use client";

import { ImageUp } from "lucide-react";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";

type CoverFieldProps = {
  /** The cover that there is; null for none. */
  current: string | null;
  /** What was chosen in its place. */
  chosen: File | null;
  onChoose: (file: File) => void;
  error?: string[] | undefined;
};

/** A cover to choose or to drop, shown as it will be cropped. It is sent by whoever holds `chosen`. */
export function CoverField({ current, chosen, onChoose, error }: CoverFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const preview = usePreview(chosen) ?? current;

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  }

  return (
    <Field
      name="cover"
      label="Cover"
      hint="JPEG, PNG or WebP, at least 500 × 500 pixels. It is cropped to its middle square."
      error={error}
    >
      {({ required: _required, ...control }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button is the other
        <div
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          className={cx(
            "relative grid aspect-square w-full max-w-72 place-items-center overflow-hidden border bg-sunken light:bg-raised",
            over ? "border-accent" : "border-line-control",
            !preview && "border-dashed",
          )}
        >
          {preview && (
            // biome-ignore lint/performance/noImgElement: image optimization is off
            <img src={preview} alt="" className="absolute inset-0 size-full object-cover" />
          )}
          <input
            {...control}
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            tabIndex={-1}
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) onChoose(file);
              // So that the same file can be chosen again.
              target.value = "";
            }}
          />
          <span className={cx("rounded-md bg-surface", preview && "absolute bottom-3 left-3")}>
            <Button icon={ImageUp} size="sm" onClick={() => input.current?.click()}>
              {preview ? "Choose another" : "Choose a cover"}
            </Button>
          </span>
        </div>
      )}
    </Field>
  );
}

/** An address of the chosen file, for as long as it is chosen. */
function usePreview(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
