import { View } from "@react-pdf/renderer";
import { Section, Words } from "./parts";
import { style } from "./style";
import { instant } from "./words";

/** One file that the buyer took. Times are ISO 8601. */
export type DownloadToRender = { at: string; file: string; ip: string | null; userAgent: string | null };

/** The rest stands in the pack's downloads.csv. */
const SHOWN = 40;

/** Who took which file, when, from where: the last ones, oldest first. */
export function DownloadLog({ downloads }: { downloads: DownloadToRender[] }) {
  const shown = downloads.slice(-SHOWN);
  const left = downloads.length - shown.length;
  return (
    <Section title="The delivery">
      {shown.length === 0 && (
        <Words>The files were made available at once. None has been downloaded so far.</Words>
      )}
      {left > 0 && <Words style={style.muted}>{`${left} earlier downloads stand in downloads.csv.`}</Words>}
      {shown.map(({ at, file, ip, userAgent }) => (
        <View key={`${at} ${file}`} style={style.file} wrap={false}>
          <View style={style.fileLine}>
            <Words>{file}</Words>
            <Words>{instant(at)}</Words>
          </View>
          <Words style={style.muted}>{[ip && `from ${ip}`, userAgent].filter(Boolean).join(", ")}</Words>
        </View>
      ))}
    </Section>
  );
}
