import { Path, Rect, Svg } from "@react-pdf/renderer";
import { encode } from "uqr";
import { INK } from "./style";

// ISO/IEC 18004 asks for four light modules around the code.
const QUIET_ZONE = 4;

/** A QR code of `text` as vector, `size` points wide, its quiet zone included. */
export function QrCode({ text, size }: { text: string; size: number }) {
  const { data, size: modules } = encode(text, { ecc: "M", border: QUIET_ZONE });
  return (
    <Svg viewBox={`0 0 ${modules} ${modules}`} style={{ width: size, height: size }}>
      <Rect x={0} y={0} width={modules} height={modules} fill="#ffffff" />
      <Path d={darkRuns(data)} fill={INK} />
    </Svg>
  );
}

/** One rectangle for each run of dark modules: single modules would show hairlines between them. */
function darkRuns(rows: readonly (readonly boolean[])[]): string {
  const runs = rows.flatMap((row, y) => {
    const text = row.map((dark) => (dark ? "#" : " ")).join("");
    return [...text.matchAll(/#+/g)].map((run) => `M${run.index} ${y}h${run[0].length}v1h${-run[0].length}z`);
  });
  return runs.join("");
}
