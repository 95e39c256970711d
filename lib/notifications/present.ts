import { sampleTime } from "@/lib/api/shapes";
import { presentPerson } from "@/lib/profiles/present";
import type { Notification } from "./list-notifications";

export const presentNotification = ({ id, kind, words, actor, isRead, createdAt }: Notification) => ({
  id,
  kind,
  text: words.text,
  path: words.href,
  actor: actor && presentPerson(actor),
  is_read: isRead,
  created_at: sampleTime(createdAt),
});
