import { pageOf } from "@/lib/api/paging";
import { sampleTime } from "@/lib/api/shapes";
import type { Metric } from "./metrics";
import type { Leaderboard, Place } from "./read-leaderboard";

const presentPlace = ({ place: _place, producer, ...shown }: Place) => ({
  ...shown,
  producer: { id: producer.id, slug: producer.slug, name: producer.name },
});

export const presentLeaderboard = (
  { rows, total, nextCursor, population, updatedAt }: Leaderboard,
  asked: { metric: Metric; period: string; page: number; per_page: number },
) => ({
  ...pageOf({ rows, total, page: asked.page, perPage: asked.per_page, nextCursor }, presentPlace),
  metric: asked.metric,
  period: asked.period,
  producers: population,
  updated_at: updatedAt && sampleTime(updatedAt),
});
