import type { Random } from "../random";
import type { Palette } from "./palettes";

/** Covers are drawn on a square of this side. */
export const SIDE = 1000;

/** Draws the inside of an SVG of 1000 × 1000; ids need be unique within one cover only. */
export type Composition = (palette: Palette, random: Random) => string;

type Stop = [offset: number, color: string, opacity?: number];

const stops = (list: Stop[]) =>
  list
    .map(
      ([at, color, opacity = 1]) => `<stop offset="${at}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join("");

/** A straight gradient across what it fills; `angle` in degrees, 0 from left to right, 90 from top to bottom. */
export function linear(id: string, angle: number, list: Stop[]): string {
  return `<linearGradient id="${id}" gradientTransform="rotate(${angle} .5 .5)">${stops(list)}</linearGradient>`;
}

/** A round gradient; `x`, `y` is its bright point within what it fills, 0 to 1. */
export function radial(id: string, [x, y, radius]: [number, number, number], list: Stop[]): string {
  return `<radialGradient id="${id}" cx="${x}" cy="${y}" r="${radius}">${stops(list)}</radialGradient>`;
}

/** A soft light that fades to nothing, as a blurred disc does, at a fraction of a blur's cost. */
export function glow(id: string, color: string): string {
  const fade: Stop[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => [
    at,
    color,
    round((Math.cos(Math.PI * at) + 1) * 50) / 100,
  ]);
  return radial(id, [0.5, 0.5, 0.5], fade);
}

export const ground = (fill: string): string => `<rect width="${SIDE}" height="${SIDE}" fill="${fill}"/>`;

export const disc = (x: number, y: number, radius: number, attributes: string): string =>
  `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${attributes}/>`;

/** A line through points, smoothed; with `close` it runs on down to the bottom corners, as a hill does. */
export function curve(points: [number, number][], close = false): string {
  const [first = [0, 0], ...rest] = points;
  let path = `M${round(first[0])} ${round(first[1])}`;
  let [px, py] = first;
  for (const [x, y] of rest) {
    const half = round((px + x) / 2);
    path += `C${half} ${round(py)} ${half} ${round(y)} ${round(x)} ${round(y)}`;
    [px, py] = [x, y];
  }
  return close ? `${path}V${SIDE}H${round(first[0])}Z` : path;
}

export const round = (value: number): number => Math.round(value * 10) / 10;

/** `count` numbers, mapped. */
export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
