"use client";

import { Plus, X } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

export type Maker = { id: number; name: string; slug: string };

type CreditPickerProps = {
  makers: Maker[];
  onChange: (makers: Maker[]) => void;
  find: (letters: string) => Promise<Maker[]>;
  error?: string[] | undefined;
};

const PAUSE_MS = 250;

/** Who made a beat together with its producer: found by name, added and taken away. */
export function CreditPicker({ makers, onChange, find, error }: CreditPickerProps) {
  const [letters, setLetters] = useState("");
  const [found, setFound] = useState<Maker[]>([]);

  useEffect(() => {
    if (letters.trim() === "") return setFound([]);
    let isOver = false;
    const timer = setTimeout(async () => {
      // Nobody is found while the connection is away; the next key asks again.
      const seen = await find(letters).catch(() => []);
      if (!isOver) setFound(seen);
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [letters, find]);

  const others = found.filter(({ id }) => !makers.some((each) => each.id === id));
  const add = (maker: Maker) => {
    onChange([...makers, maker]);
    setLetters("");
  };
  return (
    <div className="grid gap-3">
      {makers.length > 0 && (
        <ul aria-label="Credited" className="flex flex-wrap gap-2">
          {makers.map((maker) => (
            <li
              key={maker.id}
              className="flex items-center gap-1 rounded-full border border-line-strong py-0.5 pr-0.5 pl-3.5 text-[0.9375rem]"
            >
              {maker.name}
              <IconButton
                icon={X}
                size="sm"
                label={`Take ${maker.name} away`}
                onClick={() => onChange(makers.filter(({ id }) => id !== maker.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Field
        name="credits"
        label="Made together with"
        required={false}
        hint="Producers of BeatPass, by name. They are told once the beat is published."
        error={error}
      >
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            value={letters}
            onChange={({ target }) => setLetters(target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              if (others[0]) add(others[0]);
            }}
          />
        )}
      </Field>
      <p role="status" className="sr-only">
        {letters && `${others.length} found`}
      </p>
      {others.length > 0 && (
        <ul aria-label="Producers found" className="flex flex-wrap gap-2">
          {others.map((maker) => (
            <li key={maker.id}>
              <Button size="sm" icon={Plus} onClick={() => add(maker)}>
                {maker.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
