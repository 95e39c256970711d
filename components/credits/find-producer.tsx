"use client";

import { Plus } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type FoundProducer = { id: number; name: string };

type FindProducerProps = {
  /** Who is credited or asked already. */
  except: number[];
  find: (letters: string) => Promise<FoundProducer[]>;
  ask: (producer: FoundProducer) => Promise<boolean>;
  isBusy: boolean;
};

const PAUSE_MS = 250;

/** Producers by letters of their name, each with the way to ask them. */
export function FindProducer({ except, find, ask, isBusy }: FindProducerProps) {
  const [letters, setLetters] = useState("");
  /** Null until somebody was looked for. */
  const [found, setFound] = useState<FoundProducer[] | null>(null);

  useEffect(() => {
    if (letters.trim() === "") return setFound(null);
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

  const others = found?.filter(({ id }) => !except.includes(id)) ?? [];
  return (
    <div className="grid max-w-xl gap-3">
      <Field name="producer" label="Ask a producer" hint="By their name on BeatPass.">
        {(control) => (
          <Input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={80}
            value={letters}
            onChange={({ target }) => setLetters(target.value)}
          />
        )}
      </Field>
      <p role="status" className={others.length > 0 ? "sr-only" : "text-[0.9375rem] text-muted"}>
        {found &&
          (others.length > 0
            ? `${others.length} found`
            : "No other producer is called that. Check the spelling.")}
      </p>
      {others.length > 0 && (
        <ul aria-label="Producers found" className="border-t border-line">
          {others.map((producer) => (
            <li key={producer.id} className="flex items-center gap-4 border-b border-line py-2.5">
              <span className="min-w-0 grow truncate font-medium">{producer.name}</span>
              <Button
                size="sm"
                icon={Plus}
                disabled={isBusy}
                onClick={async () => (await ask(producer)) && setLetters("")}
              >
                Ask<span className="sr-only"> {producer.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
