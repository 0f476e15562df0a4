'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Kbd } from './kbd.tsx';

/** Before a tip appears under the pointer, in milliseconds. */
const delay = 450;
/** Between a tip and what it is about, and to the window's edge, in pixels. */
const space = 6;

interface Tip {
  anchor: HTMLElement;
  label: string;
  keys: string | undefined;
  side: string;
}

/** Shows the tip of whatever is hovered or focused. One for the page; it names nothing that has no name of its own. */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null);
  const bubble = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (anchor: HTMLElement, wait: number) => {
      clearTimeout(timer);
      const { tip: label, tipKeys: keys, tipSide: side = 'top' } = anchor.dataset;
      if (label === undefined) return;
      timer = setTimeout(() => anchor.isConnected && setTip({ anchor, label, keys, side }), wait);
    };
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    const find = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null);
    const onOver = (event: PointerEvent) => {
      const anchor = find(event.target);
      if (event.pointerType === 'touch' || !anchor) hide();
      else show(anchor, delay);
    };
    const onFocus = (event: FocusEvent) => {
      const anchor = find(event.target);
      if (anchor?.matches(':focus-visible')) show(anchor, 0);
      else hide();
    };
    // This layer comes with the first movement, which may have ended on something with a tip.
    const under = document.querySelector<HTMLElement>('[data-tip]:hover');
    if (under) show(under, delay);
    const ends = ['pointerdown', 'keydown', 'scroll'] as const;
    document.addEventListener('pointerover', onOver);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', hide);
    for (const end of ends) document.addEventListener(end, hide, true);
    return () => {
      hide();
      document.removeEventListener('pointerover', onOver);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', hide);
      for (const end of ends) document.removeEventListener(end, hide, true);
    };
  }, []);

  useLayoutEffect(() => {
    const element = bubble.current;
    if (!element || !tip) return;
    // The top layer: above dialogs too.
    element.showPopover();
    const at = place(tip.anchor.getBoundingClientRect(), element.getBoundingClientRect(), tip.side);
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
  }, [tip]);

  if (!tip) return null;
  return (
    <div
      ref={bubble}
      popover="manual"
      aria-hidden
      className="pointer-events-none fixed inset-auto m-0 max-w-72 animate-appear rounded-md border border-line bg-overlay px-2 py-1 text-fg text-xs shadow-float"
    >
      <span className="flex items-center gap-2">
        {tip.label}
        {tip.keys === undefined ? null : <Kbd>{tip.keys}</Kbd>}
      </span>
    </div>
  );
}

/** Beside the anchor where there is room, else across from it; never out of the window. */
function place(anchor: DOMRect, tip: DOMRect, side: string): { left: number; top: number } {
  const within = (value: number, size: number, room: number) => Math.max(space, Math.min(value, room - size - space));
  const beside = side === 'left' || side === 'right';
  const before = beside ? anchor.left - tip.width - space : anchor.top - tip.height - space;
  const after = beside ? anchor.right + space : anchor.bottom + space;
  const [size, room] = beside ? [tip.width, window.innerWidth] : [tip.height, window.innerHeight];
  const first = side === 'left' || side === 'top' ? before : after;
  const fits = first >= space && first + size <= room - space;
  const main = fits ? first : first === before ? after : before;
  const across = beside ? anchor.top + (anchor.height - tip.height) / 2 : anchor.left + (anchor.width - tip.width) / 2;
  return beside
    ? { left: main, top: within(across, tip.height, window.innerHeight) }
    : { left: within(across, tip.width, window.innerWidth), top: main };
}
