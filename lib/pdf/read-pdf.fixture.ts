import jsQR from "jsqr";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Reads a PDF back, for tests: its pages as text, its metadata, and what a phone sees on the first page. */
export async function readPdf(bytes: Uint8Array) {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const { info } = await document.getMetadata();
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  const qrCode = await scan(document);
  await loading.destroy();
  return { info: info as Record<string, unknown>, pages, text: pages.join("\n"), qrCode };
}

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Canvas = { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };

async function scan(document: Pdf): Promise<string | null> {
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 2 });
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
  const { canvas, context } = (document.canvasFactory as { create(w: number, h: number): Canvas }).create(
    width,
    height,
  );
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  return jsQR(data, width, height)?.data ?? null;
}
