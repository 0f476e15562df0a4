const titles =
  /access denied|robot check|attention required|just a moment|are you (a )?(human|robot)|pardon our interruption|human verification|verify(ing)? you are|security check|captcha|bot verification|request blocked|forbidden|error 10\d\d|robot or human|one more step|checking your browser/i;
const marks =
  /cf-chl|challenge-platform|validatecaptcha|px-captcha|_incapsula_resource|captcha-delivery\.com|g-recaptcha|h-captcha|enter the characters you see|unusual traffic|press (and|&amp;) hold|enable javascript and cookies to continue/i;
const productMarks = /application\/ld\+json|itemtype=|og:title|__NEXT_DATA__|application\/json|<h1[\s>]/i;

/**
 * Says in words why an HTML answer is a wall and not the page, or null when it looks like a page.
 * A page with much visible text may carry the scripts of a guard without being its wall, so marks count only on short pages.
 */
export function describeBotWall(html: string): string | null {
  const head = html.slice(0, 400_000);
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(head)?.[1]?.trim() ?? '';
  const text = visibleLength(head);
  if (text < 3000 && titles.test(title)) return `the shop answered with "${title.replace(/\s+/g, ' ').slice(0, 80)}"`;
  if (text < 1500 && marks.test(head)) return 'the shop asks for a proof that a person is looking';
  if (text < 40 && !productMarks.test(head)) return 'the shop sent a nearly empty page';
  return null;
}

/** Characters a reader would see, roughly; linear in the input. */
function visibleLength(html: string): number {
  let length = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    length += html.slice(at, end).replace(/\s+/g, ' ').trim().length;
    if (open === -1) break;
    const name = /^<(script|style|noscript|template|head|svg)\b/i.exec(html.slice(open, open + 12))?.[1];
    const close = name === undefined ? html.indexOf('>', open) : indexOfClosing(html, name.toLowerCase(), open);
    if (close === -1) break;
    at = close + 1;
  }
  return length;
}

function indexOfClosing(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}\\s*>`, 'gi');
  pattern.lastIndex = from;
  const found = pattern.exec(html);
  return found === null ? -1 : found.index + found[0].length - 1;
}
