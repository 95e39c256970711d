"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { cx } from "@/components/ui/cx";

type Selection = {
  ids: readonly number[];
  all: readonly number[];
  set: (ids: number[]) => void;
};

const SelectionContext = createContext<Selection | null>(null);

export function useSelection(): Selection {
  const held = useContext(SelectionContext);
  if (!held) throw new Error("there is no BeatSelection around this");
  return held;
}

/** Holds which of the beats on this page are chosen. Those that leave the page are chosen no more. */
export function BeatSelection({ all, children }: { all: number[]; children: ReactNode }) {
  const [ids, set] = useState<number[]>([]);
  const shown = all.join();
  useEffect(() => set((chosen) => chosen.filter((id) => shown.split(",").includes(String(id)))), [shown]);
  return <SelectionContext value={{ ids, all, set }}>{children}</SelectionContext>;
}

const box = cx(
  "choice-check block size-[1.15rem] shrink-0 appearance-none rounded-sm border border-line-control bg-sunken bg-center",
  "bg-no-repeat transition-colors hover:border-muted checked:border-accent checked:bg-accent light:bg-raised",
);

/** Chooses one beat. The label around it makes it as large as a finger. */
export function SelectBeat({ id, title }: { id: number; title: string }) {
  const { ids, set } = useSelection();
  const isChosen = ids.includes(id);
  return (
    <label className="-m-2 inline-block cursor-pointer p-2">
      <span className="sr-only">Choose {title}</span>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={() => set(isChosen ? ids.filter((each) => each !== id) : [...ids, id])}
        className={box}
      />
    </label>
  );
}

/** Chooses every beat of the page, or none. */
export function SelectAll() {
  const { ids, all, set } = useSelection();
  return (
    <label className="-m-2 inline-block cursor-pointer p-2">
      <span className="sr-only">Choose all beats of this page</span>
      <input
        type="checkbox"
        checked={ids.length > 0 && ids.length === all.length}
        ref={(node) => {
          if (node) node.indeterminate = ids.length > 0 && ids.length < all.length;
        }}
        onChange={() => set(ids.length === all.length ? [] : [...all])}
        className={box}
      />
    </label>
  );
}
