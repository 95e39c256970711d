import { sql } from "drizzle-orm";
import type { Laws } from "./laws";

/** Counts are what was counted, and what costs tokens was paid with them. */
export const community: Laws = {
  "a track's plays are those of its days, and its days those that were counted": sql`
    select t.id, t.play_count from tracks t
    left join (select track_id, sum(plays) plays from track_days group by 1) days on days.track_id = t.id
    left join (select track_id, count(*) plays from plays group by 1) heard on heard.track_id = t.id
    where t.play_count <> coalesce(days.plays, 0) or t.play_count <> coalesce(heard.plays, 0)`,

  "a producer's followers are as many as follow": sql`
    select user_id from producers
    where follower_count <> (select count(*) from follows where followed_id = producers.user_id)`,

  "whoever was approved is a producer": sql`
    select a.id from producer_applications a left join producers p on p.user_id = a.user_id
    where a.status = 'approved' and p.status is distinct from 'approved'`,

  "of a period's beat-request tokens no more are spent and not given back than its plan gives": sql`
    select p.id, p.used, moved.used moved from beat_token_periods p
    left join lateral (
      select coalesce(-sum(m.tokens), 0) used from beat_token_movements m where m.period_id = p.id) moved on true
    where p.used <> moved.used or p.used < 0 or p.used > p.allowance`,

  "the present run of a beat request was paid for with the tokens that it lasts for": sql`
    select r.id from beat_requests r
    left join lateral (
      select m.tokens from beat_token_movements m where m.request_id = r.id order by m.id desc limit 1) last on true
    where last.tokens is distinct from -r.tokens or r.ends_at <> r.started_at + r.tokens * interval '24 hours'`,

  "a producer answers a beat request with five beats at most, all their own, and never their own request": sql`
    select a.request_id, a.producer_id from beat_request_answers a
    join beat_requests r on r.id = a.request_id
    left join beat_request_answer_tracks b on b.answer_id = a.id left join tracks t on t.id = b.track_id
    group by a.request_id, a.producer_id, r.requester_id
    having count(b.track_id) not between 1 and 5 or r.requester_id = a.producer_id
      or bool_or(t.producer_id <> a.producer_id or b.request_id <> a.request_id)`,
};
