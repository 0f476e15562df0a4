import { HooklineError } from '#core/errors.ts';
import type { SegmentSlot } from '#core/format.ts';
import type { ProductView } from '#core/product.ts';
import type { Script } from '#core/script.ts';
import { checkScript } from './check-script.ts';
import { cutDown } from './cut-down.ts';

/**
 * A whole script cut down to fewer and shorter segments, for `slots`: its own words, its own shot prompts, every opening shortened in
 * the same way. `from` tells for each segment which one of the source it was, from 0. Error: `conflict` when the source lacks a part.
 */
export function cutDownScript(source: Script, product: ProductView, slots: readonly SegmentSlot[]): { script: Script; from: number[] } {
  const seconds = slots.reduce((sum, slot) => sum + slot.seconds, 0);
  const words = cutDown(source.segments, product, seconds);
  const from = slots.map(({ role }) => source.segments.findIndex((segment) => segment.role === role));
  const segments = slots.map((slot, index) => {
    const segment = source.segments[from[index] ?? -1];
    const text = words.find(({ role }) => role === slot.role)?.text;
    if (!segment || text === undefined) throw new HooklineError('conflict', `The script has no ${slot.role} to cut down.`);
    return { ...segment, ...slot, text };
  });
  const opening = slots[0]?.seconds ?? 0;
  const hooks = source.hooks.map((hook) => ({
    ...hook,
    text: cutDown([{ role: 'hook', text: hook.text }], product, opening)[0]?.text ?? hook.text,
  }));
  const reasons = [`Cut down from ${source.segments.reduce((sum, one) => sum + one.seconds, 0)} s to ${seconds} s, in the same words.`];
  return { script: checkScript({ ...source, hooks, segments, reasons }, product), from };
}
