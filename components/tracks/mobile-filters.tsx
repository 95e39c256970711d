"use client";

import { SlidersHorizontal } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { activeFilters } from "./catalog-filters";
import { FilterForm, type FilterFormProps } from "./filter-form";

/** On narrow screens the filters wait behind a button; the list changes behind them as one chooses. */
export function MobileFilters(props: FilterFormProps) {
  const count = activeFilters(props.filters).length;
  return (
    <Dialog
      title="Filters"
      side="bottom"
      trigger={
        <Button icon={SlidersHorizontal} className="noscript:hidden lg:hidden">
          Filters
          {count > 0 && <span className="figures">({count})</span>}
        </Button>
      }
    >
      <FilterForm {...props} id="mobile-filters" />
      <DialogClose asChild>
        <Button variant="primary" className="mt-6 w-full">
          Show the beats
        </Button>
      </DialogClose>
    </Dialog>
  );
}
