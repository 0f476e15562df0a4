import type { SetName } from '#core/shot-prompt.ts';
import type { Word } from '#core/timing.ts';
import type { Category } from '#core/vocabulary.ts';
import type { ObjectName } from '../art/objects/objects.ts';

/** A thing that is named in the speech, and when. */
export interface Mention {
  shows: { kind: 'product' } | { kind: 'object'; object: ObjectName };
  start: number;
  end: number;
}

/** Words a thing is known by, in the order they are tried; each is a whole word, plural or not. */
const known: readonly [ObjectName, string][] = [
  ['ice', 'ice|icy|frozen|freezer|fridge|cooler|cold|chilled'],
  ['glass', 'water|glass|glasses|bottle|sip|drink|thirst|thirsty|hydration|juice|smoothie'],
  ['cup', 'coffee|tea|mug|cup|espresso|latte|caffeine|breakfast'],
  ['phone', 'phone|app|screen|scroll|video|selfie|notification|bluetooth'],
  ['laptop', 'laptop|computer|email|inbox|meeting|spreadsheet|office|deadline|monitor'],
  ['book', 'book|notebook|manual'],
  ['bag', 'bag|backpack|tote|purse|luggage|suitcase|pocket'],
  ['package', 'box|package|parcel|delivery|shipping|unboxing'],
  ['coins', 'money|cash|dollar|buck|cost|pay|paid|spend|spent|wallet|cent'],
  ['receipt', 'receipt|bill|store|shop|station|buy|bought|buying|subscription|checkout'],
  ['label', 'price|sale|discount|cheap|cheaper|expensive|offer'],
  ['keys', 'key|door|lock|locked|home|doorstep|apartment'],
  ['cable', 'cable|cord|plug|charger|wire|outlet|socket|usb'],
  ['battery', 'battery|charge|charged|power|charging'],
  ['shoe', 'shoe|sneaker|run|running|walk|walking|hike|feet|foot|ankle|marathon'],
  ['spoon', 'spoon|scoop|powder|stir|protein|recipe|serving'],
  ['jar', 'jar|pill|vitamin|capsule|supplement|magnesium|collagen'],
  ['shirt', 'shirt|tee|clothes|closet|outfit|laundry|sweater|jacket|dress|wear|cotton|sock|fabric|stain'],
  ['pan', 'pan|skillet|cook|cooking|kitchen|dinner|stove|oven|egg|lunch|burner|nonstick'],
  ['pillow', 'pillow|bed|mattress|couch|sofa|blanket|nap|sheet|bedroom'],
  ['moon', 'night|sleep|asleep|midnight|evening|insomnia|tonight'],
  ['mirror', 'mirror|face|skin|cheek|wrinkle|pore|forehead|glow|dull|complexion'],
  ['towel', 'towel|shower|bath|bathroom|wash|washed|soap|rinse'],
  ['bin', 'trash|garbage|waste|bin|landfill|throw|thrown|toss'],
  ['dumbbell', 'gym|workout|muscle|exercise|training|squat|fitness|stretch'],
  ['bowl', 'bowl|food|snack|treat|meal|kibble|cereal|hungry'],
  ['dog', 'dog|puppy|pup|pet|leash|bark|paw|vet|fur'],
  ['toy', 'toy|baby|kid|child|children|toddler|nursery|crib|stroller|diaper'],
  ['plant', 'plant|leaf|leaves|garden|bamboo|organic|herb'],
  ['car', 'car|drive|driving|dashboard|commute|road|traffic|gas|parking|trunk'],
  ['speaker', 'speaker|music|song|loud|noise|playlist|bass|headphone|listen'],
  ['wrench', 'tool|fix|fixed|broken|repair|screw|assembly|drill|hardware'],
  ['clock', 'minute|hour|clock|alarm|ten|noon|morning|late|o’clock'],
  ['calendar', 'week|day|month|year|monday|tuesday|friday|sunday|weekend|season|daily'],
  ['sun', 'sun|summer|heat|warm|outside|afternoon|beach|sunny|outdoors'],
  ['flame', 'hot|fire|burn|burnt|burned|boil|spicy'],
  ['drop', 'drop|serum|oil|sweat|leak|leaking|leaks|wet|moisture|spill|spilled|lotion'],
  ['umbrella', 'rain|storm|weather|rainy|umbrella|waterproof'],
  ['bulb', 'light|lamp|idea|bulb|lumens|glare|shade'],
  ['star', 'star|review|rating|rated|favorite|favourite'],
  ['heart', 'love|loved|heart|happy|adore'],
];

const objectByWord = new Map(known.flatMap(([object, words]) => words.split('|').map((word) => [word, object] as const)));

/** Things that can't stand on a table are only ever shown beside somebody. */
const signs: ReadonlySet<ObjectName> = new Set(
  'sun moon flame drop star heart umbrella battery label receipt shirt keys cable wrench bulb book'.split(' ') as ObjectName[],
);

export function canStand(object: ObjectName): boolean {
  return !signs.has(object);
}

/**
 * What the speech names that can be shown, in order; `product` is the product's name, whose nouns stand for the product itself. A thing of
 * the product's own kind is left out: it would be taken for another one.
 */
export function findMentions(words: readonly Word[], product: string): Mention[] {
  const own = new Set(nounsOf(product));
  const alike = new Set([...own].map((word) => objectByWord.get(word) ?? objectByWord.get(single(word))));
  return words.flatMap(({ text, start, end }): Mention[] => {
    const word = plain(text);
    if (own.has(word) || own.has(single(word))) return [{ shows: { kind: 'product' }, start, end }];
    const object = objectByWord.get(word) ?? objectByWord.get(single(word));
    return object && !alike.has(object) ? [{ shows: { kind: 'object', object }, start, end }] : [];
  });
}

/** What is seen around a kind of product before the product itself. */
export const goesWith: Record<Category, readonly ObjectName[]> = {
  supplements: ['glass', 'spoon'],
  skincare: ['mirror', 'towel'],
  fitness: ['dumbbell', 'shoe'],
  tech: ['phone', 'laptop'],
  kitchen: ['pan', 'bowl'],
  fashion: ['shoe', 'mirror'],
  home: ['cup', 'plant'],
  baby: ['toy', 'pillow'],
  pet: ['dog', 'bowl'],
  office: ['laptop', 'cup'],
  general: [],
};

/** The everyday things of a place: what an insert shows while nothing is named. */
export const usualThings: Record<SetName, readonly ObjectName[]> = {
  kitchen: ['pan', 'bowl', 'cup'],
  bathroom: ['towel', 'mirror', 'glass'],
  bedroom: ['pillow', 'clock', 'glass'],
  'living-room': ['cup', 'plant', 'clock'],
  desk: ['laptop', 'cup', 'phone'],
  gym: ['dumbbell', 'shoe', 'towel'],
  nursery: ['toy', 'pillow', 'clock'],
  outdoor: ['shoe', 'bag', 'car'],
  doorstep: ['package', 'shoe', 'bag'],
  closet: ['mirror', 'shoe', 'bag'],
  cafe: ['cup', 'spoon', 'receipt'],
  studio: ['package', 'phone', 'cup'],
};

const common = new Set(['with', 'from', 'and', 'the', 'for', 'pack', 'set', 'new', 'inch', 'size', 'black', 'white']);

/** A product's name up to its first comma: the words it goes by. */
function nounsOf(product: string): string[] {
  const [title = ''] = product.split(/[,|(–]/);
  return title
    .split(/\s+/)
    .map(plain)
    .filter((word) => word.length > 2 && !common.has(word));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']s\b/, '')
    .replace(/[^\p{L}\p{N}’-]/gu, '');
}

function single(word: string): string {
  return word.endsWith('es') && word.length > 4 && !objectByWord.has(word.slice(0, -1)) ? word.slice(0, -2) : word.replace(/s$/, '');
}
