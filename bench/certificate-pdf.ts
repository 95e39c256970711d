import { certificatePdf } from "@/lib/certificates/certificate-pdf";
import { renderPdf } from "@/lib/certificates/render-pdf";
import { serveFile } from "@/lib/storage/serve-file";
import { medians, timeOf } from "./measure";
import type { Ratio } from "./ratio";
import { certify, contextOf, sell } from "./sales";
import type { Stage } from "./stage";

const ROUNDS = 5;

/** The first render of a certificate's PDF, thread and storing included, against serving the stored one. */
export async function run(stage: Stage): Promise<Ratio[]> {
  const { db, close } = await stage.database("certificate_pdf");
  try {
    const [buyer = 0] = await sell(db, [ROUNDS + 1]);
    const [first = "", ...others] = await certify(db, ROUNDS + 1);
    const ctx = await contextOf(db, buyer);
    const request = new Request("http://127.0.0.1/certificate.pdf");
    const render = (certificateId = "") => renderPdf(ctx, { certificateId });
    const read = async () => {
      const response = await serveFile(request, await certificatePdf(ctx, { uuid: first }));
      return response.arrayBuffer();
    };
    await render(first);
    await read();
    const measured = await medians(ROUNDS, {
      render: (round) => timeOf(() => render(others[round])),
      read: () => timeOf(read),
    });
    return [
      {
        name: "certificate PDF, cached read, against the first render",
        ours: measured.read,
        baseline: measured.render,
      },
    ];
  } finally {
    await close();
  }
}
