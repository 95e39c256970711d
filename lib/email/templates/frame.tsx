import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";

/** The look of every mail: a paper sheet with one orange label. Clients that know the dark theme swap the roles. */
const paper = { ground: "#f5f1e8", sheet: "#fdfbf6", line: "#dcd4c5", ink: "#171512", muted: "#575147" };
const accent = { fill: "#ff6a1f", text: "#180b03", ink: "#9c3a02" };
const sans = "ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";

const DARK = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .ground { background-color: #11100e !important; }
    .sheet { background-color: #1a1816 !important; border-color: #ff6a1f #302d28 #302d28 !important; }
    .line { border-color: #302d28 !important; }
    .ink { color: #f4f0e7 !important; }
    .muted { color: #b0a99c !important; }
    .link { color: #ff8846 !important; }
  }
`;

export type FrameProps = {
  /** The line that mailboxes show beside the subject. */
  preview: string;
  title: string;
  /** Why this person gets this mail. */
  reason: string;
  children: ReactNode;
};

/** A whole mail around its own words. */
export function Frame({ preview, title, reason, children }: FrameProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{DARK}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0 }}>
        <Section
          className="ground"
          style={{ padding: "32px 12px", backgroundColor: paper.ground, fontFamily: sans }}
        >
          <Container
            className="sheet"
            style={{
              maxWidth: 560,
              padding: "36px 32px",
              backgroundColor: paper.sheet,
              border: `1px solid ${paper.line}`,
              borderTop: `6px solid ${accent.fill}`,
            }}
          >
            <Text
              className="ink"
              style={{ margin: 0, fontSize: 18, fontWeight: 800, letterSpacing: "-0.03em", color: paper.ink }}
            >
              BeatPass
            </Text>
            <Heading
              as="h1"
              className="ink"
              style={{
                margin: "28px 0 12px",
                fontSize: 28,
                lineHeight: 1.15,
                letterSpacing: "-0.02em",
                color: paper.ink,
              }}
            >
              {title}
            </Heading>
            {children}
          </Container>
          <Container style={{ maxWidth: 560, padding: "16px 32px 0" }}>
            <Text className="muted" style={{ margin: 0, fontSize: 13, lineHeight: 1.5, color: paper.muted }}>
              {reason}
            </Text>
          </Container>
        </Section>
      </Body>
    </Html>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={{ margin: "0 0 16px", fontSize: 16, lineHeight: 1.6, color: paper.ink }}>
      {children}
    </Text>
  );
}

export function SmallPrint({ children }: { children: ReactNode }) {
  return (
    <Text className="muted" style={{ margin: "0 0 12px", fontSize: 14, lineHeight: 1.6, color: paper.muted }}>
      {children}
    </Text>
  );
}

/** The one thing to do. */
export function Action({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Text style={{ margin: "24px 0" }}>
      <Button
        href={href}
        style={{
          padding: "13px 22px",
          borderRadius: 3,
          backgroundColor: accent.fill,
          color: accent.text,
          fontSize: 16,
          fontWeight: 700,
        }}
      >
        {children}
      </Button>
    </Text>
  );
}

/** An address in full, for those who copy it. */
export function Address({ href }: { href: string }) {
  return (
    <Link href={href} className="link" style={{ color: accent.ink, wordBreak: "break-all" }}>
      {href}
    </Link>
  );
}

export type Fact = { label: string; value: string; strong?: boolean };

/** Names and values with a hairline between, values to the right. */
export function Facts({ facts }: { facts: Fact[] }) {
  const cell = { padding: "10px 0", borderBottom: `1px solid ${paper.line}`, fontSize: 15 };
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={{ margin: "8px 0 24px" }}>
      <tbody>
        {facts.map(({ label, value, strong }) => (
          <tr key={label}>
            <td className="muted line" style={{ ...cell, paddingRight: 16, color: paper.muted }}>
              {label}
              {/* Only the plain text keeps the colon: there is no column to tell the two apart. */}
              <span style={{ display: "none" }}>: </span>
            </td>
            <td
              align="right"
              className="ink line"
              style={{ ...cell, textAlign: "right", color: paper.ink, fontWeight: strong ? 700 : 400 }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
