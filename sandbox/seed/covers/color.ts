/** Colors as `#rrggbb`. */
const parts = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

export const toHex = (rgb: number[]): string =>
  `#${rgb
    .map((part) =>
      Math.round(Math.min(255, Math.max(0, part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** `share` 0 gives the first color, 1 the second. */
export function mix(one: string, other: string, share: number): string {
  const to = parts(other);
  return toHex(parts(one).map((part, i) => part + ((to[i] as number) - part) * share));
}

export const lighter = (color: string, share: number): string => mix(color, "#ffffff", share);
export const darker = (color: string, share: number): string => mix(color, "#000000", share);
