import { Text, type TextProps, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { style } from "./style";

type Style = Exclude<TextProps["style"], readonly unknown[] | undefined>;

/** A paragraph, with the line height that a text cannot inherit here. */
export function Words({ style: own = {}, children }: { style?: Style; children: ReactNode }) {
  return <Text style={[style.words, own]}>{children}</Text>;
}

export function Section({
  title,
  newPage = false,
  children,
}: {
  title: string;
  newPage?: boolean;
  children: ReactNode;
}) {
  return (
    <View style={style.section} break={newPage}>
      <View style={style.heading} minPresenceAhead={64}>
        <Words style={style.headingText}>{title}</Words>
      </View>
      {children}
    </View>
  );
}

export type Fact = { label: string; words: string; hash?: boolean };
type Given = readonly (Fact | null)[];

/** Label and words, line by line. */
export function Facts({ facts }: { facts: Given }) {
  return facts.map(
    (fact) =>
      fact && (
        <View key={fact.label} style={style.fact} wrap={false}>
          <View style={style.factLabel}>
            <Words style={style.muted}>{fact.label}</Words>
          </View>
          <View style={style.factWords}>
            <Words style={fact.hash ? style.factHash : {}}>{fact.words}</Words>
          </View>
        </View>
      ),
  );
}

/** Facts in two columns, read down the left one first. */
export function TwoColumns({ facts }: { facts: Given }) {
  const given = facts.filter((fact) => fact !== null);
  const half = Math.ceil(given.length / 2);
  return (
    <View style={style.columns}>
      <View style={style.column}>
        <Facts facts={given.slice(0, half)} />
      </View>
      <View style={style.column}>
        <Facts facts={given.slice(half)} />
      </View>
    </View>
  );
}
