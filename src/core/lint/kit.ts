import { denied, type Line, type Sentence } from './line.ts';
import { saysSo } from './rule.ts';
import { elsewhere, notSaid, scenery, type Unsupported } from './speech.ts';

/** Things a product can come with; said to be there, the page has to know of them under one of their names. */
const kit: [RegExp, RegExp?][] = [
  [/screens?|displays?|readout/, /screen|display|readout|lcd|led/],
  [/cables?|cords?|leads?/, /cable|cord|lead|wire|plug/],
  [/adapters?|chargers?|charging (?:dock|base|case)/, /adapter|charger|charging|plug|dock/],
  [/bags?|pouch(?:es)?|sack|carrying case|travel case|storage (?:bag|box|case)|case/, /bag|pouch|sack|case|pack/],
  [/lids?|caps?|covers?/, /lid|cap|cover|top/],
  [/straws?/],
  [/strainers?|infusers?/, /strain|infus/],
  [/handles?|grips?/, /handle|grip|strap/],
  [/pockets?|compartments?/, /pocket|compartment|sleeve|storage/],
  [/(?:laptop|bottle|phone|card) sleeves?|sleeves?/, /sleeve/],
  [/straps?|harness|belts?/, /strap|belt|harness|ring/],
  [/zippers?|zips?/, /zip/],
  [/hoods?/],
  [/(?:mitten |fold-?over )?(?:cuffs?|mitts?|mittens?|booties)/],
  [/lining|liners?/, /lin(?:ing|er|ed)/],
  [/nozzles?|hoses?|spouts?/],
  [/lanyards?|carabiners?/],
  [/saucers?|gift (?:box|bag)/],
  [/coasters?|trays?|racks?|skewers?/],
  [/vents?/],
  [/buttons?/, /button|preset|touch|switch|placket/],
  [/lights?|lamps?|leds?|flashlights?/, /light|led|lamp|lumen|torch/],
  [/speakers?/],
  [/cameras?|webcams?/],
  [/microphones?|mics?/],
  [/remotes?|remote controls?/],
  [/timers?/],
  [/alarms?/],
  [/sensors?/],
  [/thermometers?|probes?/, /thermom|probe|temperature/],
  [/batter(?:y|ies)|power banks?/, /batter|mah|charge/],
  [/filters?/],
  [/pumps?|droppers?|sprayers?|pipettes?/, /pump|dropper|spray|pipette/],
  [/motors?/],
  [/fans?/, /fan\b|air/],
  [/heaters?/, /heat/],
  [/mirrors?/],
  [/brush(?:es)?/],
  [/spatulas?|spoons?|scoops?|tongs/, /spatula|spoon|scoop|tong/],
  [/recipe book|recipes|cookbook/, /recipe|cookbook/],
  [/e-?books?|guides?/, /book|guide|manual/],
  [/stands?|docks?|mounts?|brackets?/, /stand|dock|mount|bracket/],
  [/hooks?/],
  [/magnets?/, /magnet/],
  [/wheels?|casters?/, /wheel|caster/],
  [/drawers?/, /drawer/],
  [/shel(?:f|ves)/, /shel/],
  [/ports?|usb ports?|outlets?/, /port|usb|outlet/],
  [/locks?/, /lock/],
  [/whistles?/],
  [/coolers?/],
  [/bottle openers?|openers?|corkscrews?/, /opener|corkscrew/],
  [/cup ?holders?/, /cup ?holder/],
  [/rain ?covers?|rain ?flys?/, /rain/],
  [/refills?/, /refill/],
  [/stickers?/],
  [/pens?|pencils?/, /pen\b|pencil/],
  [/bookmarks?|ribbons?/, /ribbon|bookmark|marker/],
  [/mattress|pillows?|blankets?/, /mattress|pillow|blanket/],
  [/bulbs?/, /bulb/],
  [/dimmers?/, /dim/],
  [/keyboards?|keypads?/, /key/],
  [/clocks?/],
  [/compass/],
  [/tracker|airtag (?:pocket|slot)|gps/, /track|airtag|gps/],
  [/massagers?|massage \w+/, /massag/],
  [/nonstick coating|coating/, /coat|nonstick|non stick/],
  [/calendar|habit tracker|goal pages|checklists?/, /calendar|habit|goal|checklist/],
  [/headrest|armrests?|footrest/, /rest/],
  [/subscription|membership/, /subscri|member/],
];
const having =
  /\b(?:boasts|sports|it's got|(?:it|this|that|which|they|the [\w-]+)(?:'s| has| have| comes with| come with| includes| features| packs| hides)|comes with|has|with|there's|there is|there are|includes|featuring|you(?:'ve)?(?: also| even)? (?:get|got|have)|thanks to|throws? in|hides?|equipped with|ships with|bundled with)\b/i;
/** Words that only a part of the product has before it. */
const own = /\b(?:a|an|its) (?:padded|built-in|hidden|dedicated|separate|secret|detachable|removable|zippered|integrated) /i;
const kitPattern = new RegExp(
  `\\b(?:(?<=\\b(?:it's got|it has|includes|features|boasts|sports) )(?:(?!the\\b|your\\b|her\\b)\\w+)|an?|its own|its|two|three|four|some|free|extra|built-in|built in|hidden|bonus|integrated|spare|second|removable|detachable|padded|wireless|digital|matching|usb) (?:(?:little|small|real|tiny|actual|own|padded|digital|smart|removable|detachable|adjustable|insulated|separate|touch|laptop|usb|motion|led|secret|leather|zip|zippered|side|front|inner|interior|travel|carrying|storage) )*(${kit.map(([word]) => word.source).join('|')})\\b(?!-)`,
  'gi',
);
const kitWords = kit.map(([word, page]) => ({ word: new RegExp(`^(?:${word.source})$`, 'i'), page }));

const boxed =
  /\b(?:comes? (?:complete )?with|ships? with|includ(?:es|ed is|ed are)|bundled with|throws? in|thrown in|you also get|in the box(?: you get| there's|:| is| are)|packed with|equipped with) ([^.;:!?]+)|(?<=^|[,;] |and )([\w -]{3,30}?) (?:is|are|come|comes) included\b/gi;
const idle =
  /^(?:it|that|this|them|you|catch|caveat|warnings?|reasons?|things?|lot|bonus|story|job|price|risk|bit|option|choice|everything|nothing|instructions?|manual|box|surprises?|cost|trade-?off|downsides?|rules?|promise|one|two|pair|set|need|size|sizes|ones|attitude|consequences|questions?|opinions?|sense|way|kind|room|work|homework|expectations|smell)$/i;

/** Parts that the sentence gives the product and the page does not. */
export function checkParts(line: Line, { text }: Sentence, found: Unsupported[]): void {
  const opening = line.role === 'hook' || line.role === 'problem' ? null : (own.exec(text) ?? having.exec(text));
  if (!opening || (/^with$/i.test(opening[0]) && scenery.test(text))) return;
  for (const match of text.slice(opening.index).matchAll(kitPattern)) {
    const said = match[1] ?? '';
    const row = kitWords.find(({ word }) => word.test(said));
    if (!row || denied(text, opening.index + match.index + 1) || elsewhere.test(text.slice(0, opening.index + match.index))) continue;
    if (row.page ? row.page.test(line.page.affirmed) : saysSo(line, said)) continue;
    found.push({ words: match[0], message: notSaid });
  }
}

/** What is said to lie in the box, piece by piece. */
export function checkBox(line: Line, { text }: Sentence, found: Unsupported[]): void {
  for (const match of text.matchAll(boxed)) {
    if (denied(text, match.index)) continue;
    const list = (match[1] ?? match[2] ?? '').split(/\b(?:so|because|which|that|if|when|while|but|unless|you|it|they|then)\b/i)[0] ?? '';
    for (const piece of list.split(/,|\band\b|\bplus\b|&/i)) {
      const phrase = piece.split(/\b(?:for|of|in|on|with|to|at|from|like|as|inside|under|built|attached|already)\b/i)[0]?.trim() ?? '';
      const head = phrase.split(/\s+/).at(-1) ?? '';
      if (!/^[a-z-]{3,}$/i.test(head) || idle.test(head) || /\b(?:no|not|without)\b/i.test(piece)) continue;
      const row = kitWords.find(({ word }) => word.test(phrase) || word.test(head));
      if (row?.page?.test(line.page.affirmed) || saysSo(line, head) || found.some(({ words }) => words.includes(head))) continue;
      found.push({ words: phrase, message: notSaid });
    }
  }
}
