import type { Activity, Totals } from "./read-activity";
import type { UploadMap } from "./read-upload-map";
import type { TopTrack } from "./top-tracks";

const presentTotals = ({ newListeners, ...totals }: Totals) => ({ ...totals, new_listeners: newListeners });

export const presentActivity = (activity: Activity, top: TopTrack[], map: UploadMap) => ({
  step: activity.step,
  periods: activity.periods,
  totals: presentTotals(activity.totals),
  before: activity.before && presentTotals(activity.before),
  unique_listeners: activity.listeners,
  top_tracks: top.map(({ cover: _cover, ...track }) => track),
  upload_map: map.weeks.map(({ start, days }) => ({ week: start, uploads: days })),
});
