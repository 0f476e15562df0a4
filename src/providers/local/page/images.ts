import type { Candidate } from './candidate.ts';
import { marksAround, type PageDocument } from './document.ts';
import { overlap, words } from './plain-text.ts';

const notAPicture =
  /logo|sprite|\bicons?\b|icon[-_.]|placeholder|blank\.|spacer|pixel|loading|avatar|\/flags?\/|payment|badge|rating|\bstars?\b|no-?image|coming-?soon|transparent|captcha|banner|social|share[-_./]|favicon/i;
const most = 8;

interface Ranked {
  address: string;
  score: number;
  size: number;
  order: number;
}

/**
 * The product's pictures, best first, at most 8: absolute addresses (relative ones only from a saved page without an address), one per motif (size variants fall together, the largest wins),
 * without logos and share pictures as long as anything better is there.
 */
export function chooseImages(
  page: PageDocument | null,
  candidates: readonly Candidate<string>[],
  name: string,
  base: string | null,
): string[] {
  const ranked = new Map<string, Ranked>();
  let order = 0;
  const add = (given: string, points: number, width: number) => {
    const address = absolute(given, base);
    if (address === null) return;
    const weak = notAPicture.test(address.replace(/^https?:\/\/[^/]+/, '')) || /\.(svg|gif)([?#]|$)/i.test(address) ? -6 : 0;
    const key = motifOf(address);
    const size = Math.max(width, sizeIn(address));
    const known = ranked.get(key);
    if (known === undefined) ranked.set(key, { address, score: points + weak, size, order: order++ });
    else {
      known.score = Math.max(known.score, points + weak) + 0.4;
      if (size > known.size) Object.assign(known, { address, size });
    }
  };
  const weight = { adapter: 6, person: 6, 'json-ld': 5, microdata: 4.2, state: 4.2, 'open-graph': 3.8, 'buy-box': 3, heuristic: 2 };
  for (const candidate of candidates.slice(0, 200)) add(candidate.value, weight[candidate.source] * candidate.confidence, 0);
  if (page !== null) for (const picture of visiblePictures(page, name)) add(picture.address, picture.points, picture.width);
  const sorted = [...ranked.values()].sort((a, b) => b.score - a.score || a.order - b.order);
  const good = sorted.filter((entry) => entry.score > 0.9);
  return (good.length > 0 ? good : sorted.filter((entry) => entry.score > -4)).slice(0, most).map((entry) => entry.address);
}

function visiblePictures(page: PageDocument, name: string): { address: string; points: number; width: number }[] {
  const found = [];
  const start = page.heading?.order ?? 0;
  for (const place of page.places) {
    if (place.node.name !== 'img' || found.length >= 60) continue;
    const { attribs } = place.node;
    const width = Number.parseInt(attribs['width'] ?? '0', 10) || 0;
    const agrees = overlap(attribs['alt'] ?? '', name);
    // Shops call their own gallery a carousel too: there the alternative text must be the product's.
    if (place.aside && (agrees < 0.8 || words(attribs['alt'] ?? '').length < 2)) continue;
    const gallery = /gallery|product|main|primary|hero|zoom|featured|media/.test(marksAround(place.node, 3)) ? 1 : 0;
    const near = Math.abs(place.order - start) < 600 ? 0.6 : 0;
    const large = width >= 400 || attribs['fetchpriority'] === 'high' ? 1 : 0;
    const tiny = width > 0 && width < 80 ? -1 : 0;
    const points = (agrees >= 0.6 ? 2 : agrees >= 0.3 ? 0.7 : 0) + gallery + near + large + tiny - 0.6;
    if (points <= 0.5) continue;
    const address =
      attribs['data-zoom-image'] ??
      attribs['data-old-hires'] ??
      attribs['data-large_image'] ??
      largestOf(attribs['srcset'] ?? attribs['data-srcset']) ??
      attribs['data-src'] ??
      attribs['src'];
    if (address !== undefined && address !== '') found.push({ address, points: Math.min(points, 3.6), width: width >= 80 ? width : 0 });
  }
  return found;
}

function largestOf(srcset: string | undefined): string | undefined {
  if (srcset === undefined) return undefined;
  const entries = srcset
    .slice(0, 8000)
    .split(/,\s+/)
    .map((entry) => entry.trim().split(/\s+/))
    .map(([address, size]) => ({ address: address ?? '', size: Number.parseFloat(size ?? '1') || 1 }));
  return entries.sort((a, b) => b.size - a.size)[0]?.address;
}

function absolute(given: string, base: string | null): string | null {
  const text = given.trim();
  if (/^data:image\/(png|jpe?g|webp)/i.test(text)) return text.length > 4000 && text.length < 20_000_000 ? text : null;
  if (text === '' || text.length > 2000 || /[\s<>{}]/.test(text.replace(/ /g, '%20'))) return null;
  // A saved page without an address: pictures beside it keep the path that the page gives them.
  if (base === null && !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(text)) return /\.(jpe?g|png|webp|avif|gif)$/i.test(text) ? text : null;
  const url = base === null ? URL.parse(text.startsWith('//') ? `https:${text}` : text) : URL.parse(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  return url.href;
}

/** What stays equal between the sizes of one picture: the file without size marks and query, except ids in the query. */
function motifOf(address: string): string {
  if (address.startsWith('data:')) return address.slice(0, 400) + address.length;
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const file = url.pathname
    .toLowerCase()
    .replace(/\._[a-z0-9_,]+_(?=\.)/g, '')
    .replace(/[-_@](\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|small|medium|large|grande|thumb(nail)?|master|pico|icon|compact|\dx)(?=[_.-]|$)/g, '')
    .replace(/(il_)[a-z0-9]+(?=\.)/g, '$1')
    .replace(/\/(resize-[^/]*|compr-[^/]*|w_\d+[^/]*|c_[a-z]+[^/]*|s-l\d+|enlarge|pdp|thumb|zoom|large|small|medium)(?=[/.])/g, '')
    .replace(/;.*$/, '');
  const last = file.split('/').at(-1) ?? '';
  const id = [...url.searchParams].filter(([key]) => /^(image)?id$|^src$|^url$|^file$/i.test(key)).map(([, value]) => value);
  // Long file names name the motif by themselves; short ones (1.jpg) need their folder.
  return [url.hostname.split('.').slice(-2).join('.'), last.length > 14 ? last : file, ...id].join('|');
}

function sizeIn(address: string): number {
  if (/fullxfull|original|master|zoom|enlarge/i.test(address)) return 2000;
  const sizes = [
    ...address.matchAll(
      /(?:[_-]|\/)(\d{2,4})x(?:\d{0,4}|N)|_(?:AC_)?(?:S[LXY]|U[SX])(\d{2,4})|[?&;](?:w|width|sw|wid|maxwidth|maxheight|hei)=(\d{2,4})|[-/](?:w|s-l|h)(\d{3,4})\b/gi,
    ),
  ];
  return Math.max(0, ...sizes.map((match) => Number(match[1] ?? match[2] ?? match[3] ?? match[4] ?? 0)));
}
