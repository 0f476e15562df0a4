import type { CharacterDrawing } from '#core/character.ts';

/** What words say of a drawing's parts; null where they say nothing. */
type Said<T> = { [K in keyof T]: T[K] | null };
type HairStyle = CharacterDrawing['hair']['style'];

/** Tried in this order on the words before "skin": undertones such as warm count only where nothing else is said. */
const skins: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tan|tanned|olive|golden|caramel|light brown)\b/, '#c68f62'],
  [/\b(?:fair|light|pale|freckled|ruddy|porcelain)\b/, '#f0cdb4'],
  [/\b(?:deep|ebony|black|(?:very|dark) (?:dark|brown))\b/, '#5b3826'],
  [/\b(?:brown|dark)\b/, '#7a4a2f'],
  [/\bwarm\b/, '#c68f62'],
];
const hairColors = byWord({
  '#a9a7a3': 'grey gray silver white',
  '#d9b26a': 'blond blonde fair sandy golden',
  '#9a4a26': 'red ginger auburn copper',
  '#5a3a22': 'brown brunette chestnut',
  '#1f1714': 'black dark',
});
const clothColors = byWord({
  '#f1e8da': 'white cream ivory',
  '#24242a': 'black',
  '#4a4b52': 'charcoal',
  '#24365c': 'navy ink',
  '#3a6ea5': 'blue denim cobalt',
  '#2a7f80': 'teal turquoise',
  '#4c7a56': 'green olive sage forest',
  '#d5a63a': 'mustard yellow',
  '#c8663a': 'orange rust terracotta tangerine',
  '#a8323b': 'red burgundy wine',
  '#e08a86': 'pink coral rose',
  '#7a5a94': 'purple lilac plum violet',
  '#b08a62': 'brown tan beige camel sand',
  '#8d9096': 'grey gray silver',
});
const hairShapes = byWord<HairStyle>({
  hijab: 'hijab headscarf',
  bald: 'bald shaven',
  buzz: 'buzz cropped',
  braids: 'braid braids braided plaits cornrows',
  ponytail: 'ponytail',
  bun: 'bun topknot',
  bob: 'bob',
  curls: 'curls curly afro coils',
  quiff: 'quiff pompadour',
});
const hairLengths = byWord<HairStyle>({ long: 'long', short: 'short' });
/** What is worn on top of other things comes first. */
const garments = byWord<CharacterDrawing['top']['style']>({
  apron: 'apron',
  blazer: 'blazer jacket suit',
  hoodie: 'hoodie',
  sweater: 'sweater jumper pullover cardigan sweatshirt turtleneck',
  tank: 'tank',
  tee: 'tee tshirt',
  shirt: 'shirt blouse',
});

/** Words to what they mean, from meanings with the words for them. */
function byWord<T extends string>(meanings: { readonly [K in T]?: string }): ReadonlyMap<string, T> {
  return new Map(
    Object.entries<string>(meanings as Record<string, string>).flatMap(([meaning, words]) =>
      words.split(' ').map((word) => [word, meaning as T]),
    ),
  );
}

/** A look's features as its words name them. What they deny ("no beard") or leave unsaid is not there. */
export function readLook(look: string) {
  const clauses = clausesOf(look);
  const style =
    nearest(clauses, isHair, hairShapes) ??
    clauses.flat().flatMap((word) => hairShapes.get(word) ?? [])[0] ??
    nearest(clauses, isHair, hairLengths) ??
    null;
  const colors = style === 'hijab' ? clothColors : hairColors;
  const color =
    nearest(clauses, isHair, colors) ??
    nearest(clauses, (word) => hairShapes.has(word), colors) ??
    nearest(clauses, (word) => word === 'beard', colors) ??
    null;
  const named = (words: string) => new RegExp(`(?<!\\b(?:no|without)(?: an?| any)? )\\b(?:${words})\\b`, 'i').test(look);
  const face: Said<Pick<CharacterDrawing, 'skin' | 'build'>> & Pick<CharacterDrawing, 'glasses' | 'beard' | 'earrings'> = {
    skin: readSkin(look),
    build: named('stocky|heavy|heavyset|muscular|burly|broad(?! (?:smile|grin|face|nose))|(?:big|large) (?:frame|build|man|woman)')
      ? 'broad'
      : named('slim|slender|thin|lean|petite')
        ? 'slim'
        : null,
    glasses: named('glasses|spectacles'),
    beard: named('beard|bearded|mou?stache|stubble'),
    earrings: named('earrings?|hoops?'),
  };
  const hair: Said<CharacterDrawing['hair']> = { style, color };
  return { face, hair };
}

/** What the words for clothes say of the garment on top, its colour, and the second one with it. */
export function readWardrobe(wardrobe: string): Said<CharacterDrawing['top']> {
  const words = clausesOf(wardrobe.replace(/\bt-?shirt/gi, 'tshirt')).flat();
  const style = [...garments.values()].find((one) => words.some((word) => garments.get(word) === one)) ?? null;
  const at = words.findIndex((word) => garments.get(word) === style);
  const colorsOf = (part: readonly string[]) => part.flatMap((word) => clothColors.get(word) ?? []);
  const [before, after] = at < 0 ? [words, []] : [words.slice(0, at), words.slice(at)];
  const own = colorsOf(before).at(-1) ?? null;
  const other = [...colorsOf(after), ...colorsOf(before)].find((color) => color !== own) ?? null;
  // An apron is drawn in the second colour, over a top in the first.
  return style === 'apron' ? { style, color: other, accent: own } : { style, color: own, accent: other };
}

function readSkin(look: string): string | null {
  const said = /((?:[a-z]+[ -]+){1,3})skin(?:ned)?\b/i.exec(look)?.[1] ?? /\bfreckle[sd]|\bblack (?=(?:wo)?man\b)/i.exec(look)?.[0];
  if (said === undefined) return null;
  const words = said.toLowerCase().replace('freckles', 'freckled').replaceAll('-', ' ');
  return skins.find(([name]) => name.test(words))?.[1] ?? null;
}

const isHair = (word: string) => word === 'hair' || word === 'haired';

/** How far from its noun a word still belongs to it, within a clause. */
const reach = 6;

/** What the word nearest to a noun means, in the first clause that has both; of two as near, the one before it. */
function nearest<T>(clauses: readonly string[][], isNoun: (word: string) => boolean, meanings: ReadonlyMap<string, T>): T | undefined {
  for (const clause of clauses) {
    const noun = clause.findIndex(isNoun);
    if (noun < 0) continue;
    for (let away = 1; away <= reach; away++)
      for (const word of [clause[noun - away], clause[noun + away]]) {
        const meaning = word === undefined ? undefined : meanings.get(word);
        if (meaning !== undefined) return meaning;
      }
  }
  return undefined;
}

/** "Dark-haired, tall." as [[dark, haired], [tall]]; how a beard is worn says nothing of the hair. */
function clausesOf(text: string): string[][] {
  const plain = text.toLowerCase().replace(/\b(?:short|long|curly|cropped)[ -](?=beard)/g, '');
  return plain.split(/[,.;:]/).map((clause) => clause.match(/[a-z]+/g) ?? []);
}
