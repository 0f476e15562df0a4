import { cleanText } from '../plain-text.ts';
import { countWords } from './condense.ts';

/** Labels that say nothing a viewer wants to hear. */
const dull =
  /asin|sku|upc|ean\b|gtin|isbn|mpn|model|part number|item (number|no|id|code)|product (id|code|number)|catalog|date (first|added)|first available|release date|best sellers?|rank|brand|seller|sold by|vendor|manufacturer(?! warranty)|importer|publisher|ratings?|reviews?|shipping|delivery|availability|discontinued|price|department|category|language|condition|style (name|number)|packaging|package (weight|dimensions|type)|tax|returns?|batteries (required|included)|is (assembly|portable)|url|id\b|customer|tags?|type\b|series|name\b|title|quantity|contributor|format|studio|director|actor|run ?time|number of (items|discs|packs)|pieces?|recommended uses|target|gtin|occasion|theme|pattern|shape|style|installation type|mount|unit count|specification|import designation|file size|print length|text-to-speech|x-ray|word wise|enhanced|simultaneous|lending/i;

const unit =
  /\d\s?(?:"|″|'|inch|in\b|mm|cm|m\b|ft|yd|oz|fl|lb|kg|g\b|mg|ml|l\b|liter|litre|cup|gal|w\b|watt|kw|v\b|volt|a\b|amp|mah|wh|hz|khz|ghz|gb|tb|mp\b|px|dpi|lm|lumen|db|°|%|h\b|hr|hour|min|sec|day|week|month|year|rpm|psi|bar|count|pcs|piece|pack|k\b)/i;

/** A specification row as a short phrase: `Capacity | 1.2 L` → `1.2 L capacity`, `Material | oak` → `made of oak`; null when it is not worth saying. */
export function phraseOfRow(givenLabel: string, givenValue: string): string | null {
  const label = cleanText(givenLabel, 60)
    .replace(/[:*]+$/, '')
    .trim();
  const value = cleanText(givenValue, 120)
    .replace(/^[:\s]+/, '')
    .replace(/\s*[.;]$/, '');
  if (
    label === '' ||
    !/[\p{L}\p{N}]/u.test(value) ||
    dull.test(label) ||
    countWords(label) > 5 ||
    countWords(value) > 10 ||
    /\/.*\//.test(label)
  )
    return null;
  if (/^(n\/?a|none|unknown|not applicable|-|see description|other|no|false|various)$/i.test(value)) return refusal(label, value);
  const name = lowerLabel(label);
  if (/\b(?:only|not|never)\b/i.test(label) && countWords(label) > 1) return name;
  if (/^(yes|true|✓|✔)$/i.test(value)) return countWords(name) >= 2 && !/\?$/.test(name) ? name : null;
  if (/^(primary |main |outer |shell |upper |body |fabric )?(material|fabric|composition)s?( type| composition| care)?$/i.test(label))
    return `made of ${lowerValue(value)}`;
  if (/country of (origin|manufacture)|^origin$|^made in$|manufactured in/i.test(label))
    return `made in ${value.replace(/^made in /i, '')}`;
  if (/care|cleaning|wash/i.test(label)) return /\d/.test(value) || countWords(value) < 2 ? null : lowerValue(value);
  if (/warranty|guarantee/i.test(label))
    return /\d|life|year/i.test(value)
      ? `${lowerValue(value)
          .replace(/\s*(limited )?warranty$/i, '')
          .replace(/^(\d+)[ -](year|month|day)s?$/i, '$1-$2')} warranty`
      : null;
  if (/(item |product |net )?weight$/i.test(label) && unit.test(value)) return `weighs ${value}`;
  if (/dimensions?|^size$|measurements?/i.test(label))
    return !/\d\s*[x×]\s*\d|\d\s?(?:"|cm|mm|in)/i.test(value) ? null : `measures ${value.replace(/\s*[x×]\s*/g, ' x ')}`;
  if (/^(item |product |overall )?(height|width|length|depth|diameter|thickness)$/i.test(label) && unit.test(value))
    return `${value} ${adjective(name)}`;
  if (/^colou?rs?$|^colou?r name$/i.test(label)) return /,|\//.test(value) ? null : `in ${lowerValue(value)}`;
  if (/includ|in the box|what'?s in/i.test(label)) return `comes with ${lowerValue(value)}`;
  if (/compatib|suitable for|fits|designed for|recommended (use|for)|uses?\b/i.test(label))
    return `for ${lowerValue(value).replace(/^for /, '')}`;
  if (/^not (suitable|for|compatible)/i.test(label)) return `${name} ${lowerValue(value)}`;
  if (/ingredients?/i.test(label)) return countWords(value) <= 8 ? `made with ${lowerValue(value)}` : null;
  if (/special features?|features?$/i.test(label)) return lowerValue(value);
  if (/^\d+$/.test(value))
    return /^(number|no\.?|#) of /i.test(label)
      ? `${value} ${name.replace(/^(number|no\.?|#) of /i, '')}`
      : name.endsWith('s')
        ? `${value} ${name}`
        : null;
  if (unit.test(value)) return countWords(name) <= 3 ? `${value} ${name.replace(/\s*\(.*\)$/, '')}` : null;
  if (countWords(value) <= 4 && countWords(name) <= 2 && !/\d/.test(value)) return `${lowerValue(value)} ${name}`;
  return null;
}

/** `Dishwasher safe | No` is an honest limit; other noes say nothing. */
function refusal(label: string, value: string): string | null {
  if (!/^(no|false)$/i.test(value)) return null;
  return /\b(safe|proof|resistant|compatible|rechargeable|waterproof|dimmable|washable|adjustable|foldable)\b/i.test(label)
    ? `not ${lowerLabel(label)}`
    : null;
}

function adjective(name: string): string {
  const side = name.split(' ').at(-1) ?? name;
  return { height: 'high', width: 'wide', length: 'long', depth: 'deep', diameter: 'across', thickness: 'thick' }[side] ?? name;
}

function lowerLabel(label: string): string {
  return label
    .split(' ')
    .map((word) => (/^\p{Lu}\p{Ll}+/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

function lowerValue(value: string): string {
  return value
    .split(' ')
    .map((word) => (/^\p{Lu}\p{Ll}{2,}[,.]?$/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}
