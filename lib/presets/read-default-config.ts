import { DELIVERABLE_FILES, GOVERNING_LAWS, TERRITORIES } from "@/db/schema/documents";
import { asProducer, type Ctx } from "@/lib/acts/context";
import { SYSTEM_DEFAULT } from "@/lib/terms/exclusive-config";

/** The system's default terms, which always exist, and the words that some of their keys take. */
export async function readDefaultConfig(ctx: Ctx) {
  asProducer(ctx);
  return {
    config: SYSTEM_DEFAULT,
    allowed: {
      territory: [...TERRITORIES],
      governing_law: [...GOVERNING_LAWS],
      delivered_files: [...DELIVERABLE_FILES],
    },
  };
}
