import { presentStanding } from "@/lib/progress/present";
import type { Dashboard } from "./read-dashboard";

export const presentDashboard = ({ standing, topTrack, ...dashboard }: Dashboard) => ({
  name: dashboard.name,
  standing: presentStanding(standing),
  tracks: dashboard.tracks,
  uploads_30_days: dashboard.uploads30d,
  plays: dashboard.plays,
  plays_30_days: dashboard.plays30d,
  play_growth: dashboard.playGrowth,
  contribution: dashboard.contribution,
  top_track: topTrack && { id: topTrack.id, title: topTrack.title, plays: topTrack.plays },
  leaderboard: dashboard.rank,
  next_steps: dashboard.nextSteps,
});
