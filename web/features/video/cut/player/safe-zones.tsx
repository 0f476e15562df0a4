import type { Platform } from '#core/cut.ts';
import { safeMargins } from '#core/safe-zones.ts';
import { cutWords as words } from '#web/words/video-cut.ts';

const share = (part: number) => `${part * 100}%`;

/** What an app's own buttons and text cover, drawn over the picture. */
export function SafeZones({ platform }: { platform: Platform }) {
  const { top, right, bottom, left } = safeMargins(platform, 9 / 16);
  return (
    <div role="img" aria-label={words.zonesAbout(platform)} className="pointer-events-none absolute inset-0 text-white">
      <div className="absolute inset-x-0 top-0 bg-danger/35" style={{ height: share(top) }} />
      <div className="absolute inset-x-0 bottom-0 flex items-center justify-center bg-danger/35" style={{ height: share(bottom) }}>
        <span className="rounded-sm bg-black/75 px-1.5 py-0.5 text-xs">{words.platforms[platform]}</span>
      </div>
      <div className="absolute left-0 bg-danger/35" style={{ top: share(top), bottom: share(bottom), width: share(left) }} />
      <div className="absolute right-0 bg-danger/35" style={{ top: share(top), bottom: share(bottom), width: share(right) }} />
      <div
        className="absolute border border-white/80 border-dashed"
        style={{ top: share(top), right: share(right), bottom: share(bottom), left: share(left) }}
      />
    </div>
  );
}
