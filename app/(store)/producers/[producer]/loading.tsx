import { PageSkeleton } from "@/components/layout/page-skeleton";
import { TrackGridSkeleton } from "@/components/tracks/track-grid";

export default function Loading() {
  return (
    <PageSkeleton>
      <TrackGridSkeleton />
    </PageSkeleton>
  );
}
