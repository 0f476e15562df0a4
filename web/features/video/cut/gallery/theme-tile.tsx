import { cn } from '#web/lib/cn.ts';
import { mediaUrl } from '#web/lib/media-url.ts';
import type { Theme } from '../cut-types.ts';

/** A caption style as it is rendered, the whole picture: words stand at its edges. Its name stands beside it. */
export function ThemeTile({ theme, className }: { theme: Theme; className?: string }) {
  return (
    <span className={cn('block aspect-4/5 overflow-hidden rounded-lg bg-pressed', className)}>
      <img src={mediaUrl(theme.sample)} alt="" loading="lazy" className="size-full object-cover" />
    </span>
  );
}
