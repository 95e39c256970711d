const BAR = 2;
const GAP = 1;

/** The loudest peak in each of `count` equal parts, as a share of the loudest of all. */
export function barHeights(peaks: number[], count: number): number[] {
  const top = peaks.reduce((most, peak) => Math.max(most, Math.abs(peak)), 0) || 1;
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / count));
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, Math.abs(peaks[at] ?? 0));
    return most / top;
  });
}

/** Draws the bars into the canvas at its own size; what has been played (0 to 1) in the accent. */
export function drawWaveform(
  canvas: HTMLCanvasElement,
  peaks: number[],
  played: number,
  hovered: number | null,
) {
  const { width, height } = canvas.getBoundingClientRect();
  const context = canvas.getContext("2d");
  if (!context || width === 0) return;
  const density = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  context.scale(density, density);

  const style = getComputedStyle(canvas);
  const heights = barHeights(peaks, Math.max(1, Math.floor((width + GAP) / (BAR + GAP))));
  heights.forEach((share, bar) => {
    const x = bar * (BAR + GAP);
    const tall = Math.max(2, share * height);
    const place = (x + BAR / 2) / width;
    const ahead = hovered !== null && place <= hovered;
    context.fillStyle = style.getPropertyValue(
      place <= played ? "--accent" : ahead ? "--ink" : "--line-control",
    );
    context.fillRect(x, (height - tall) / 2, BAR, tall);
  });
}
