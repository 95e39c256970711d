"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

const MOST = 5;

/** One to five links to beats; a box more with each that is asked for. */
export function LinkBoxes({ typed, errors }: { typed: string; errors: Record<string, string[]> }) {
  const given = typed.split(" ").filter(Boolean);
  const [boxes, setBoxes] = useState(Math.max(1, given.length));
  return (
    <fieldset className="grid justify-items-start gap-4">
      <legend className="mb-3 text-sm font-medium">Links to your beats, one to five</legend>
      {Array.from({ length: boxes }, (_, place) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: the boxes have no name but their place
          key={place}
          id={`link-${place}`}
          name="links"
          label={`Link ${place + 1}`}
          error={errors[`links.${place}`] ?? (place === 0 ? errors.links : undefined)}
          className="w-full"
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              placeholder="https://"
              maxLength={300}
              defaultValue={given[place]}
            />
          )}
        </Field>
      ))}
      {boxes < MOST && (
        <Button size="sm" icon={Plus} onClick={() => setBoxes(boxes + 1)}>
          Another link
        </Button>
      )}
    </fieldset>
  );
}
