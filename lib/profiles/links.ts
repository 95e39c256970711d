import { z } from "zod";
import type { ProfileLink } from "@/db/schema/documents";
import { isPlainLine } from "@/lib/plain-text";

const LONGEST_LINK = 300;
const SENTENCE = "Use a full address that begins with https://.";

/** An address of the web that can be shown as a link. It is never fetched. */
export const webLink = z
  .string(SENTENCE)
  .trim()
  .max(LONGEST_LINK, `Use at most ${LONGEST_LINK} characters.`)
  .refine(isWebAddress, SENTENCE);

/** Where each kind of link leads; a website is anywhere. */
const HOSTS: Record<ProfileLink["kind"], readonly string[]> = {
  website: [],
  instagram: ["instagram.com"],
  youtube: ["youtube.com", "youtu.be"],
  tiktok: ["tiktok.com"],
  soundcloud: ["soundcloud.com"],
  spotify: ["spotify.com"],
  x: ["x.com", "twitter.com"],
};
export const LINK_KINDS = Object.keys(HOSTS) as [ProfileLink["kind"], ...ProfileLink["kind"][]];

const oneLink = z
  .strictObject({ kind: z.enum(LINK_KINDS, "Choose a kind."), url: webLink })
  .superRefine(({ kind, url }, check) => {
    const hosts = HOSTS[kind];
    const { hostname } = URL.canParse(url) ? new URL(url) : { hostname: "" };
    if (hosts.length > 0 && !hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`)))
      check.addIssue({ code: "custom", path: ["url"], message: `This is no address at ${hosts[0]}.` });
  });

/** The links of a profile, one of each kind. */
export const profileLinks = z
  .array(oneLink)
  .max(LINK_KINDS.length, `Give at most ${LINK_KINDS.length} links.`)
  .refine(
    (links) => new Set(links.map(({ kind }) => kind)).size === links.length,
    "Give one link of each kind.",
  );

/** A name and a password in an address, or a port, make it look like another one; hosts without a dot are nobody's. */
function isWebAddress(text: string): boolean {
  if (!isPlainLine(text) || /\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, port, hostname } = new URL(text);
  return (
    protocol === "https:" &&
    username + password + port === "" &&
    /^[a-z0-9.-]+\.[a-z][a-z0-9-]*$/i.test(hostname)
  );
}
