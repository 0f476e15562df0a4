import { cn } from '#web/lib/cn.ts';
import { referenceWords } from '#web/words/en-references.ts';

/** Colours side by side; by their shares where these are known. */
export function PaletteStrip({ colours, className }: { colours: readonly { hex: string; share?: number }[]; className?: string }) {
  if (colours.length === 0) return null;
  return (
    <span
      role="img"
      aria-label={referenceWords.paletteOf(colours.map(({ hex }) => hex))}
      className={cn('flex overflow-hidden rounded-sm border border-line-strong', className)}
    >
      {colours.map(({ hex, share }) => (
        <span key={hex} className="h-full min-w-1" style={{ backgroundColor: hex, flexGrow: share ?? 1, flexBasis: 0 }} />
      ))}
    </span>
  );
}
