import { FAULT_KINDS, type Fault, type NewFault } from "../http/faults";
import type { DeliveryFault, NewDeliveryFault } from "../webhooks/delivery-faults";
import type { World } from "../world";

/** What the network and Stripe's own troubles do. */
export function faultControl(world: World) {
  return {
    /** Plans a failure of an API call or of webhooks, by `kind`. */
    fault(fault: NewFault | NewDeliveryFault): Fault | DeliveryFault {
      const ofApi = FAULT_KINDS.some((kind) => kind === fault.kind);
      return ofApi
        ? world.faults.add(fault as NewFault)
        : world.deliveries.faults.add(fault as NewDeliveryFault);
    },
    faults: () => ({
      api: world.faults.list(),
      webhooks: world.deliveries.faults.list(),
      hanging: world.faults.hanging(),
    }),
    /** Takes planned failures back, one or all; calls that hang and events that are held go on. */
    clearFaults({ id }: { id?: string } = {}) {
      world.faults.clear(id);
      world.faults.release(id);
      world.deliveries.release(id);
      world.deliveries.faults.clear(id);
    },
    /** Lets hanging calls and held events go on. */
    release({ id }: { id?: string } = {}) {
      world.faults.release(id);
      world.deliveries.release(id);
    },
  };
}
