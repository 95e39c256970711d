import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { Page } from "./page";

/** A page on its way: for a segment's loading.tsx. Give the shape of its content as children. */
export function PageSkeleton({ children }: { children?: ReactNode }) {
  return (
    <Page>
      <div role="status" aria-label="Loading">
        <Skeleton className="h-12 w-72 max-w-full" />
        <Skeleton className="mt-4 mb-12 h-5 w-96 max-w-full" />
        {children ?? (
          <div className="grid gap-4">
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
          </div>
        )}
      </div>
    </Page>
  );
}
