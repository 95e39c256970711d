import type { ServerResponse } from "node:http";
import { randomLetters } from "../state/ids";
import { invalid } from "./errors";

export const FAULT_KINDS = ["429", "500", "502_html", "409", "reset", "cut", "hang", "slow"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A planned failure of an API call. */
export type Fault = {
  id: string;
  kind: FaultKind;
  /** Left out: every call. `path` is a template of the reference (`/v1/refunds/:refund`) or a regular expression. */
  match?: { method?: string; path?: string };
  /** How many calls it strikes; 1 when left out. */
  times: number;
  /** How many matching calls it lets by first. */
  skip: number;
  /** `hang`, `slow`: how long in milliseconds. A hang without it waits until released. */
  ms?: number;
  /** `500`, `hang`: whether the work is done all the same. `cut` always does it, the others never. */
  work: boolean;
  /** `500` with work: whether the idempotency key keeps the 500, as at Stripe (true). */
  stored: boolean;
};

export type NewFault = Partial<Omit<Fault, "id" | "kind">> & { kind: FaultKind };
export type Faults = ReturnType<typeof openFaults>;

/** The planned failures of this stand-in; a call meets at most one. */
export function openFaults() {
  const active: Fault[] = [];
  const hanging = new Set<{ fault: string; go: () => void }>();

  return {
    add(fault: NewFault): Fault {
      if (!FAULT_KINDS.includes(fault.kind)) throw invalid(`Unknown fault kind: ${fault.kind}`, "kind");
      const added = {
        times: 1,
        skip: 0,
        work: fault.kind === "cut",
        stored: true,
        ...fault,
        id: `fault_${randomLetters(10)}`,
      };
      active.push(added);
      return added;
    },
    list: () => [...active],
    clear(id?: string) {
      for (let at = active.length - 1; at >= 0; at--) if (!id || active[at]?.id === id) active.splice(at, 1);
    },
    /** The fault that strikes this call, used up by one. */
    strike(method: string, path: string, template: string | undefined): Fault | null {
      for (const fault of active) {
        if (!strikes(fault, method, path, template)) continue;
        if (fault.skip > 0) {
          fault.skip -= 1;
          continue;
        }
        fault.times -= 1;
        if (fault.times <= 0) active.splice(active.indexOf(fault), 1);
        return fault;
      }
      return null;
    },
    /** Waits as a `hang` or `slow` fault says, at most until the client has left. */
    wait({ id, ms }: Fault, response: ServerResponse): Promise<void> {
      return new Promise((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(() => entry.go(), ms);
        const entry = {
          fault: id,
          go() {
            clearTimeout(timer);
            hanging.delete(entry);
            resolve();
          },
        };
        hanging.add(entry);
        response.once("close", entry.go);
      });
    },
    /** Lets hanging calls go on: those of one fault, or all. */
    release(id?: string) {
      for (const entry of [...hanging]) if (!id || entry.fault === id) entry.go();
    },
    hanging: () => hanging.size,
  };
}

function strikes({ match = {} }: Fault, method: string, path: string, template: string | undefined): boolean {
  if (match.method && match.method.toUpperCase() !== method) return false;
  if (!match.path || match.path === template || match.path === path) return true;
  return !match.path.includes("/:") && new RegExp(match.path).test(path);
}
