"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { CURRENCIES } from "@/lib/money";
import { BpmRange } from "./bpm-range";
import {
  type CatalogFilters,
  catalogHref,
  defaultSort,
  type FilterChoices,
  KEYS,
  readFilters,
  SORTS,
} from "./catalog-filters";

const PAUSE_MS = 350;

const asOptions = (words: string[]) => words.map((word) => ({ value: word, label: word }));

export interface FilterFormProps {
  filters: CatalogFilters;
  choices: FilterChoices;
  /** Tells apart two forms on one page. */
  id?: string;
  /** The page that is filtered. */
  path?: string;
}

/** The filters as a GET form: the address is the only state. Where scripts run, it sends itself after a pause. */
export function FilterForm({ filters, choices, id = "filters", path = "/tracks" }: FilterFormProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const address = catalogHref(filters, path);
  const asked = useRef(address);
  const [generation, setGeneration] = useState(0);
  const [pending, startTransition] = useTransition();

  // The address was changed elsewhere (a chip, the back button): the boxes start anew from it. While our own change
  // is under way they are left alone, so that nobody's typing is lost.
  useEffect(() => {
    if (pending || address === asked.current) return;
    asked.current = address;
    setGeneration((count) => count + 1);
  }, [address, pending]);

  useEffect(() => () => clearTimeout(timer.current), []);

  function send() {
    if (!form.current?.checkValidity()) return;
    asked.current = catalogHref(readFilters(Object.fromEntries(new FormData(form.current))), path);
    startTransition(() => router.replace(asked.current, { scroll: false }));
  }

  function sendSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(send, PAUSE_MS);
  }

  return (
    <form
      key={generation}
      ref={form}
      id={id}
      action={path}
      method="get"
      aria-label="Filters"
      aria-busy={pending}
      onChange={sendSoon}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="grid gap-5"
    >
      <Field name="q" id={`${id}-q`} label="Search">
        {(control) => <Input {...control} type="search" defaultValue={filters.q} maxLength={100} />}
      </Field>
      <Field name="sort" id={`${id}-sort`} label="Order">
        {(control) => (
          <Select
            {...control}
            options={SORTS}
            defaultValue={filters.sort ?? defaultSort(Boolean(filters.q))}
          />
        )}
      </Field>
      <Field name="genre" id={`${id}-genre`} label="Genre">
        {(control) => (
          <Select
            {...control}
            options={asOptions(choices.genres)}
            placeholder="Any genre"
            defaultValue={filters.genre}
          />
        )}
      </Field>
      <Field name="mood" id={`${id}-mood`} label="Mood">
        {(control) => (
          <Select
            {...control}
            options={asOptions(choices.moods)}
            placeholder="Any mood"
            defaultValue={filters.mood}
          />
        )}
      </Field>
      <BpmRange id={id} from={filters.bpm_min} to={filters.bpm_max} onCommit={sendSoon} />
      <fieldset className="grid grid-cols-2 gap-2">
        <legend className="mb-1.5 text-sm font-medium">Key</legend>
        <Select name="key" aria-label="Key" options={KEYS} placeholder="Any" defaultValue={filters.key} />
        <Select
          name="scale"
          aria-label="Scale"
          options={asOptions(["major", "minor"])}
          placeholder="Any"
          defaultValue={filters.scale}
        />
      </fieldset>
      <fieldset>
        <legend className="mb-1.5 text-sm font-medium">Price</legend>
        <div className="flex items-center gap-2">
          {(["price_min", "price_max"] as const).map((name) => (
            <Input
              key={name}
              type="number"
              name={name}
              min={0}
              step="any"
              inputMode="decimal"
              aria-label={name === "price_min" ? "Lowest price" : "Highest price"}
              placeholder={name === "price_min" ? "From" : "To"}
              defaultValue={filters[name]}
              className="figures"
            />
          ))}
        </div>
        <Select
          name="currency"
          aria-label="Currency"
          options={asOptions([...CURRENCIES])}
          placeholder="Any currency"
          defaultValue={filters.currency}
          className="mt-2"
        />
      </fieldset>
      <Checkbox
        name="purchasable"
        value="true"
        defaultChecked={filters.purchasable === "true"}
        label="Exclusive rights for sale"
      />
      <div className="hidden noscript:block">
        <Button type="submit">Show beats</Button>
      </div>
    </form>
  );
}
