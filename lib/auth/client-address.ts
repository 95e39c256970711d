/**
 * The address a request came from, for limits and evidence. The last entry of X-Forwarded-For is the one that the
 * proxy in front wrote; those before it are whatever the client claimed. Next writes it only where there is none, so
 * without a proxy a client may claim any.
 */
export function clientAddress(headers: Headers): string | null {
  return plain(headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "") || null;
}

/**
 * Some proxies add the port, which a client has anew with each connection; a server that listens on IPv6 sees an IPv4
 * client as `::ffff:203.0.113.7` (RFC 4291 §2.5.5.2), so that all of them would be of one network.
 */
function plain(written: string): string {
  const [, inBrackets, beforePort] = /^(?:\[(.*)\](?::\d+)?|([\d.]+):\d+)$/.exec(written) ?? [];
  return (inBrackets ?? beforePort ?? written).replace(/^::ffff:(?=[\d.]+$)/i, "");
}
