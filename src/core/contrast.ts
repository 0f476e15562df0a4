/** Red, green and blue as shares of 1; anything that is not `#RRGGBB` counts as white. */
export function channels(hex: string): [number, number, number] {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1) ?? ['ff', 'ff', 'ff'];
  const [r = 1, g = 1, b = 1] = parts.map((part) => Number.parseInt(part, 16) / 255);
  return [r, g, b];
}

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r ?? 1) + 0.7152 * (g ?? 1) + 0.0722 * (b ?? 1);
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** `share` of `over` laid on `under`, as a picture mixes them. */
export function mix(under: string, over: string, share: number): string {
  const [a, b] = [channels(under), channels(over)];
  const byte = (index: 0 | 1 | 2) => Math.round(255 * (a[index] * (1 - share) + b[index] * share));
  return `#${([0, 1, 2] as const).map((index) => byte(index).toString(16).padStart(2, '0')).join('')}`;
}

/** What text must have against what is around it; more than the 4.5 of WCAG, since an encoder takes some. */
export const wantedContrast = 5;

/** A colour text can be read in on `ground`: the wanted one, else white, else black; near the middle the better of the two. */
function readableOn(ground: string, wanted: string): string {
  const order = [wanted, '#FFFFFF', '#000000'];
  const best = order.find((hex) => contrast(hex, ground) >= wantedContrast);
  return best ?? (contrast('#FFFFFF', ground) >= contrast('#000000', ground) ? '#FFFFFF' : '#000000');
}

/** What text that is wanted in a colour is drawn in on a mark or button: a light one needs less, since an edge is drawn around it. */
export function shownOn(ground: string, wanted: string): string {
  return luminance(wanted) > 0.5 && contrast(wanted, ground) >= 3 ? wanted : readableOn(ground, wanted);
}
