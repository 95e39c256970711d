import { Page } from "@/components/layout/page";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <Page>
      <div
        role="status"
        aria-label="Loading the beat"
        className="grid gap-8 lg:grid-cols-[26rem_minmax(0,1fr)] lg:gap-16"
      >
        <Skeleton className="aspect-square" />
        <div>
          <Skeleton className="h-20 w-3/4" />
          <Skeleton className="mt-6 h-5 w-1/2" />
          <Skeleton className="mt-10 h-24" />
          <Skeleton className="mt-10 h-40" />
        </div>
      </div>
    </Page>
  );
}
