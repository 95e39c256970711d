import { invalid } from "../http/errors";
import { randomLetters } from "../state/ids";
import type { Row } from "../state/objects";

const KINDS = ["lose", "double", "reorder", "delay", "bad_signature", "stale"] as const;
export type DeliveryFaultKind = (typeof KINDS)[number];

/** A planned disturbance of webhooks. */
export type DeliveryFault = {
  id: string;
  kind: DeliveryFaultKind;
  /** An event type, or a regular expression over it. All when left out. */
  event?: string;
  /** How many deliveries it disturbs; 1 when left out. */
  times: number;
  /** `double`: how often each is sent in all (2). */
  copies?: number;
  /** `delay`: by how many milliseconds (1000). */
  ms?: number;
  /** `reorder`: how many deliveries to gather before letting them go (`times` when left out). */
  hold?: number;
  /** `reorder`: the order of event types to send in, or `reversed` (the default). */
  order?: "reversed" | string[];
};

export type NewDeliveryFault = Omit<DeliveryFault, "id" | "times"> & { times?: number };

/** What to do with one delivery: copies to send, after how long, held back or lost. */
export type Treatment =
  | { do: "send"; copies: number; delayMs: number; disturbance: "bad_signature" | "stale" | null }
  | { do: "lose" }
  | { do: "hold"; fault: DeliveryFault };

export type DeliveryFaults = ReturnType<typeof openDeliveryFaults>;

/** The active disturbances; each delivery is treated by the first that matches. */
export function openDeliveryFaults() {
  const active: DeliveryFault[] = [];

  function treat(eventType: string): Treatment {
    const fault = active.find(
      ({ event, times }) => times > 0 && (!event || event === eventType || new RegExp(event).test(eventType)),
    );
    const plain = { do: "send", copies: 1, delayMs: 0, disturbance: null } as const;
    if (!fault) return plain;
    fault.times -= 1;
    if (fault.times === 0 && fault.kind !== "reorder") active.splice(active.indexOf(fault), 1);
    if (fault.kind === "lose") return { do: "lose" };
    if (fault.kind === "reorder") return { do: "hold", fault };
    if (fault.kind === "double") return { ...plain, copies: fault.copies ?? 2 };
    if (fault.kind === "delay") return { ...plain, delayMs: fault.ms ?? 1000 };
    return { ...plain, disturbance: fault.kind };
  }

  return {
    treat,
    add(fault: NewDeliveryFault): DeliveryFault {
      if (!KINDS.includes(fault.kind)) throw invalid(`Unknown fault kind: ${fault.kind}`, "kind");
      const times = fault.times ?? fault.hold ?? 1;
      const added = {
        ...fault,
        id: `fault_${randomLetters(10)}`,
        times,
        ...(fault.kind === "reorder" && { hold: fault.hold ?? times }),
      };
      active.push(added);
      return added;
    },
    list: () => [...active],
    clear(id?: string) {
      for (let at = active.length - 1; at >= 0; at--) if (!id || active[at]?.id === id) active.splice(at, 1);
    },
  };
}

/** Held deliveries in the order a `reorder` fault asks for. */
export function reordered<T extends { type: string }>(
  held: T[],
  order: DeliveryFault["order"] = "reversed",
): T[] {
  if (order === "reversed") return [...held].reverse();
  const rank = ({ type }: T) => (order.includes(type) ? order.indexOf(type) : order.length);
  return [...held].sort((a, b) => rank(a) - rank(b));
}

export type HeldDelivery = { type: string; row: Row<"delivery"> };
