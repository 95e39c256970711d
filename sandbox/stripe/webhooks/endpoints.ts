import { invalid } from "../http/errors";
import { own } from "../http/find";
import { page, paging } from "../http/lists";
import { boolean, listOf, mergedMetadata, metadata, required, string, unsettable } from "../http/params";
import { route } from "../http/route";
import { newId, randomLetters } from "../state/ids";
import type { Objects, Row } from "../state/objects";
import { seconds, type World } from "../world";
import { API_VERSION } from "./emit";

/** Adds an endpoint; the sandbox's own two come from here as well. */
export function addEndpoint(
  world: World,
  endpoint: {
    url: string;
    secret: string;
    connect: boolean;
    events?: string[];
    description?: string | null;
    metadata?: Record<string, string>;
  },
): Row<"webhook_endpoint"> {
  const object: Objects["webhook_endpoint"] = {
    id: newId("we"),
    object: "webhook_endpoint",
    api_version: API_VERSION,
    application: null,
    created: seconds(world),
    description: endpoint.description ?? null,
    enabled_events: endpoint.events ?? ["*"],
    livemode: false,
    metadata: endpoint.metadata ?? {},
    status: "enabled",
    url: endpoint.url,
  };
  return world.rows.add("webhook_endpoint", world.keys.platform, object, {
    secrets: [endpoint.secret],
    connect: endpoint.connect,
  });
}

/** A new secret in front; the old ones go on signing too until they are dropped. */
export function rotateSecret(world: World, row: Row<"webhook_endpoint">): string {
  const secret = `whsec_${randomLetters(32)}`;
  row.unseen.secrets.unshift(secret);
  world.rows.saved(row);
  return secret;
}

function checkedUrl(url: string): string {
  if (!/^https?:\/\//.test(url))
    throw invalid("Invalid URL: An explicit scheme (such as https) must be provided.", "url", "url_invalid");
  return url;
}

export const webhookEndpointRoutes = [
  route(
    "POST",
    "/v1/webhook_endpoints",
    {
      url: required(string),
      enabled_events: required(listOf(string)),
      connect: boolean,
      description: unsettable(string),
      metadata,
      api_version: string,
    },
    ({ world }, { url, enabled_events, connect, description, metadata: given }) => {
      const secret = `whsec_${randomLetters(32)}`;
      const row = addEndpoint(world, {
        url: checkedUrl(url),
        secret,
        connect: connect ?? false,
        events: enabled_events,
        description: description ?? null,
        metadata: mergedMetadata(null, given),
      });
      return { ...row.object, secret };
    },
  ),
  route("GET", "/v1/webhook_endpoints", paging, (act, params) =>
    page(act.world.rows.all("webhook_endpoint", act.scope), params, "/v1/webhook_endpoints"),
  ),
  route(
    "GET",
    "/v1/webhook_endpoints/:endpoint",
    {},
    (act, _params, id = "") => own(act, "webhook_endpoint", id).object,
  ),
  route(
    "POST",
    "/v1/webhook_endpoints/:endpoint",
    {
      url: string,
      enabled_events: listOf(string),
      disabled: boolean,
      description: unsettable(string),
      metadata,
    },
    (act, params, id = "") => {
      const row = own(act, "webhook_endpoint", id);
      if (params.url) row.object.url = checkedUrl(params.url);
      if (params.enabled_events) row.object.enabled_events = params.enabled_events;
      if (params.disabled !== undefined) row.object.status = params.disabled ? "disabled" : "enabled";
      if (params.description !== undefined) row.object.description = params.description;
      row.object.metadata = mergedMetadata(row.object.metadata, params.metadata);
      act.world.rows.saved(row);
      return row.object;
    },
  ),
  route("DELETE", "/v1/webhook_endpoints/:endpoint", {}, (act, _params, id = "") => {
    const row = own(act, "webhook_endpoint", id);
    act.world.rows.remove(row);
    return { id, object: "webhook_endpoint", deleted: true };
  }),
];
