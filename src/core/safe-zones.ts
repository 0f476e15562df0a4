import type { Platform } from './cut.ts';

/** What stays free along each edge, as shares of the picture's width (left, right) and height (top, bottom). */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * What each app lays over an upright post, in pixels of 1080 × 1920: tabs and search above, name, text and sound below, the column of
 * buttons on the right. Published guides differ by phone and month; these are at or beyond the middle of them:
 * TikTok 130–150 above, 320–440 below, 120–150 right (TikTok Ads Manager's in-feed template; adfuseai.com and socaptions.com guides, 2026);
 * Reels 200–220 above, 280–420 below, 100–130 right (organic posts; Meta's 14 / 35 / 6 % is for paid placements with a button of their own);
 * Shorts 100–150 above, 320–380 below, 96–120 right (Google Ads' Shorts template, without the ad's own row).
 */
const pixels: Record<Exclude<Platform, 'all'>, Margins> = {
  tiktok: { top: 150, right: 140, bottom: 420, left: 60 },
  reels: { top: 220, right: 130, bottom: 420, left: 60 },
  shorts: { top: 150, right: 120, bottom: 380, left: 60 },
};

/** Other shapes are shown in a feed or a player, which lay nothing over them but a thin bar. */
const framed: Margins = { top: 0.05, right: 0.05, bottom: 0.07, left: 0.05 };

/** The margins text keeps on a picture of that shape (width over height); `all` takes the widest of every app. */
export function safeMargins(platform: Platform, shape: number): Margins {
  if (shape > 0.7) return framed;
  const of = platform === 'all' ? Object.values(pixels) : [pixels[platform]];
  const widest = (edge: keyof Margins) => Math.max(...of.map((margins) => margins[edge]));
  return { top: widest('top') / 1920, right: widest('right') / 1080, bottom: widest('bottom') / 1920, left: widest('left') / 1080 };
}
