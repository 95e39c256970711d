import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { PublicDocument } from "@/lib/certificates/document";
import { FILE_NAMES } from "@/lib/terms/names";
import { Facts, Section, TwoColumns, Words } from "./parts";
import { QrCode } from "./qr-code";
import { style } from "./style";
import { day, duration, fileSize } from "./words";

const QR_SIZE = 104;

/** The sentence that matters, and beside it the way to check it. */
export function Statement({ verifyUrl, children }: { verifyUrl: string; children: ReactNode }) {
  return (
    <View style={style.columns}>
      <View style={style.column}>
        <Text style={style.grant}>{children}</Text>
      </View>
      <View style={style.qr}>
        <QrCode text={verifyUrl} size={QR_SIZE} />
        <Text style={style.caps}>Scan to verify</Text>
      </View>
    </View>
  );
}

export function Grant({ certificate }: { certificate: PublicDocument }) {
  const { licensee, licensor, track, type, issued_at, verify_url } = certificate;
  return (
    <Statement verifyUrl={verify_url}>
      {"This certifies that "}
      <Text style={style.strong}>{licensee.name}</Text>
      {` holds the ${type} license to `}
      <Text style={style.strong}>{`“${track.title}”`}</Text>
      {` by ${track.artists.join(", ")}, granted by `}
      <Text style={style.strong}>{licensor.legal_name}</Text>
      {` on ${day(issued_at)}.`}
    </Statement>
  );
}

export function Parties({ certificate, email }: { certificate: PublicDocument; email: string }) {
  const { licensor, licensee } = certificate;
  return (
    <Section title="The parties">
      <View style={style.columns}>
        <Party party="Licensor" name={licensor.legal_name} known={`known as ${licensor.professional_name}`} />
        <Party party="Licensee" name={licensee.name} known={email} />
      </View>
    </Section>
  );
}

function Party({ party, name, known }: { party: string; name: string; known: string }) {
  return (
    <View style={style.column}>
      <Text style={style.caps}>{party}</Text>
      <Text style={style.name}>{name}</Text>
      <Words style={style.muted}>{known}</Words>
    </View>
  );
}

export function Track({ track }: { track: PublicDocument["track"] }) {
  return (
    <Section title="The track">
      <Facts facts={[{ label: "Title", words: track.title }]} />
      <Facts facts={[{ label: "Artists", words: track.artists.join(", ") }]} />
      <TwoColumns
        facts={[
          { label: "Track number", words: String(track.id) },
          { label: "Genre", words: track.genre },
          { label: "Tempo", words: `${track.bpm} BPM` },
          { label: "Key", words: `${track.key} ${track.scale}` },
          { label: "Duration", words: duration(track.duration_ms) },
          track.release_date ? { label: "Released", words: day(track.release_date) } : null,
          track.isrc ? { label: "ISRC", words: track.isrc } : null,
        ]}
      />
    </Section>
  );
}

export function Files({ files }: { files: PublicDocument["files"] }) {
  return (
    <Section title="The files">
      {files.map((file) => (
        <View key={file.kind} style={style.file} wrap={false}>
          <View style={style.fileLine}>
            <Words style={style.strong}>{FILE_NAMES[file.kind]}</Words>
            <Words style={style.muted}>{`${file.format}, ${fileSize(file.size)}`}</Words>
          </View>
          <Text style={style.hash}>{`SHA-256  ${file.sha256}`}</Text>
        </View>
      ))}
    </Section>
  );
}
