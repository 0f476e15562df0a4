import type { Line } from './line.ts';
import type { Quantity } from './quantities.ts';
import type { Unsupported } from './speech.ts';

const checked =
  /\b(?:when|as|the (?:last )?time|the day|(?:last|since) (?:time )?)(?: we| I| they| anyone| anybody| you)? (?:last |just |both )?(?:checked|looked|read|saw|took|opened|visited)|when (?:last )?checked|at the time(?: of| we| I|[,.]|$)|(?:at|on) (?:last|our last) (?:check|look)|as of (?:today|this|the|our|writing|\w+ \d)|last we (?:checked|looked)|(?:price|page) (?:we|I) (?:read|saw|checked)|on the day (?:we|I)|when (?:this|the page|it) was (?:read|checked|filmed|made|recorded)/i;
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const priced =
  /(?:costs?|price(?:d at| is| was|'s)|for (?:just|only)|yours for|pay|paid|at just|at only|under|it's just|it was|it's only)\s+(?:about |around )?$/i;
const currency =
  /^[- ]?(?:dollars?|bucks?|euros?|cents?|pounds? sterling|quid|usd|eur|gbp|jpy|inr|sek|nok|dkk|chf|pln|czk|huf|ron|cad|aud|nzd|brl|mxn|try|krw|cny|zar)\b/i;

/** Prices: the right amount, and the word that it was so when somebody looked. Discounts: only those of the page. */
export function checkMoney(line: Line, quantities: readonly Quantity[], found: Unsupported[]): Set<Quantity> {
  const spent = new Set<Quantity>();
  const { text, page } = line;
  const amount = page.product.price?.amount;
  // A price that was corrected, or read anew, is the only one: an older figure may still stand in the page's words.
  const known = (value: number) =>
    amount === undefined
      ? page.quantities.some((quantity) => quantity.value === value && Object.keys(quantity.unit).length === 0)
      : Math.abs(amount - value) < 0.005;
  const onPage = (value: number) => page.quantities.some((quantity) => quantity.value === value);
  const judge = (words: string, value: number, rounded: boolean) => {
    const close = amount !== undefined && rounded && Math.abs(amount - value) <= 0.05 * amount;
    if (!known(value) && !close) found.push({ words, message: 'This price is not on the product page.' });
    else if (!checked.test(text)) found.push({ words, message: 'A price needs its date: say "when we checked".' });
  };
  quantities.forEach((quantity, index) => {
    if (spent.has(quantity)) return;
    const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
    const after = text.slice(quantity.start + spokenLength(quantity), quantity.end + 24);
    const next = quantities[index + 1];
    const roughly = /(?:about|around|under|just under|over|roughly|less than|nearly|almost|for the price of)\s+[$€£]?$/i.test(before);
    if (/(?:save|saving|saves|off|knock|minus|extra)\s+(?:you )?(?:an? )?[$€£]?$/i.test(before)) return;
    if (/[$€£¥₹]\s?$/.test(before)) {
      spent.add(quantity);
      if (!/^\s*(?:off|discount|less|cheaper)/i.test(text.slice(quantity.end)))
        judge(`${/[$€£¥₹]\s?$/.exec(before)?.[0] ?? ''}${quantity.words}`, quantity.value, roughly);
      return;
    }
    if (quantity.article) return;
    const pair = next && next.start - (quantity.start + spokenLength(quantity)) <= 5 ? next : undefined;
    const between = pair ? text.slice(quantity.start + spokenLength(quantity), pair.start) : '';
    const cents =
      pair &&
      Object.keys(pair.unit).length === 0 &&
      pair.value < 100 &&
      isCents(pair.words) &&
      /^(?: | dollars? and | and )$/.test(between);
    if (cents && !/^[- ](?:degrees?|percent|inch)/i.test(text.slice(pair.end))) {
      spent.add(quantity).add(pair);
      const clock = quantity.value <= 12 && (pair.value % 15 === 0 || pair.value === 10 || pair.value === 20 || pair.value < 10);
      const offered = line.sentences.some((sentence) => sentence.selling && sentence.text.includes(text.slice(quantity.start, pair.end)));
      const mixed = onPage(quantity.value) && onPage(pair.value) && amount !== quantity.value + pair.value / 100;
      if (!offered || mixed || (clock && amount !== quantity.value + pair.value / 100 && !priced.test(before))) return;
      const value = quantity.value + pair.value / 100;
      const hundreds = quantity.value * 100 + pair.value;
      judge(text.slice(quantity.start, pair.end), known(hundreds) ? hundreds : value, roughly);
      return;
    }
    if (currency.test(after) || (amount !== undefined && /^ (?:dollars?|bucks?|euros?)\b/i.test(text.slice(quantity.end)))) {
      spent.add(quantity);
      const money = /^[- ]?\w+/.exec(after)?.[0] ?? '';
      if (/cents?/i.test(money) || /^[\s\w-]*(?:off|discount|less|cheaper)\b/i.test(after.slice(money.length, money.length + 12))) return;
      if (!line.sentences.some((sentence) => sentence.selling && sentence.text.includes(quantity.words))) return;
      judge(`${quantity.words}${money}`, quantity.value, roughly);
      return;
    }
    if (
      Object.keys(quantity.unit).length === 0 &&
      quantity.noun === '' &&
      (priced.test(before) || quantity.value === amount) &&
      /^\s*(?:[.,!?;]|when|as of|at the time|on the page|$)/i.test(text.slice(quantity.end)) &&
      quantity.value > 4 &&
      line.sentences.some((sentence) => sentence.selling && sentence.text.includes(quantity.words))
    ) {
      spent.add(quantity);
      judge(quantity.words, quantity.value, roughly);
    }
  });
  checkDiscount(line, found);
  return spent;
}

function spokenLength(quantity: Quantity): number {
  return quantity.words.length;
}

function isCents(words: string): boolean {
  return new RegExp(`^(?:(?:${tens})(?:-\\w+)?|ten|eleven|twelve|\\w+teen|oh[ -]\\w+)$`, 'i').test(words.trim());
}

function checkDiscount({ text, sentences, page }: Line, found: Unsupported[]): void {
  const words =
    /\b(?:[\w-]+ ?(?:%|percent) off|half[- ](?:price|off)|on sale|(?:big|huge|summer|spring|winter|fall|holiday|black friday|clearance|prime day|cyber monday) (?:sale|deal|discount)|sale price|discount(?:ed|s)?|mark(?:ed)? ?down|(?:[$€£]\s?\d+|\w+ (?:dollars|bucks)) (?:off|less than (?:usual|it was|last))|save (?:[$€£]|\w+ (?:dollars|bucks|percent)|up to|\d)|promo(?:tion)?(?: code)?|coupon|use (?:my |the |our )?code|buy (?:one|two),? get|two for (?:one|the price)|bogo|was (?:[$€£]\s?\d+|[\w-]+ [\w-]+)(?:,| and| but)? (?:and |it's |is )*now|price (?:drop(?:ped)?|cut|slashed)|slashed|clearance|cheaper than (?:ever|last|it)|lowest price|(?:the )?price (?:just )?(?:fell|went down)|(?:ten|twenty|five|fifteen|thirty|forty|fifty|\d+) off\b)/i.exec(
      text,
    );
  if (!words || !sentences.some(({ selling, text: said }) => selling && said.includes(words[0]))) return;
  if (/\b(?:no|isn't|not|without|never|don't|forget|skip) (?:\w+ ){0,3}$/i.test(text.slice(0, words.index))) return;
  if (!/% off|\bsale\b|discount|was [$€£]|list price|coupon|\bsave\b|clearance|regular(?:ly)? price|\boff\b/.test(page.text))
    found.push({ words: words[0], message: 'No discount is on the product page.' });
}

const people = /\b(?:ratings?|reviews?|reviewers|buyers|people|customers|owners|of them|shoppers)\b/i;

/** Stars: the page's value, with the number of ratings beside it; a count said beside them has to be the page's. */
export function checkRating(line: Line, quantities: readonly Quantity[], found: Unsupported[]): Set<Quantity> {
  const spent = new Set<Quantity>();
  const { text, page } = line;
  const rating = page.product.rating;
  const starred = (quantity: Quantity) =>
    /^[- ](?:star\b|stars\b|out of (?:5|five)\b)/i.test(text.slice(quantity.start + quantity.words.length));
  let stars = false;
  quantities.forEach((quantity) => {
    const before = text.slice(0, quantity.start);
    const scored =
      quantity.value > 1 &&
      quantity.value < 5 &&
      !Number.isInteger(quantity.value) &&
      /\b(?:rated(?: it| them| this)?|gave (?:it|them)(?: an?)?|rating(?: of)?|scores?|averag\w+|sits at|it's at)\s+(?:a |at )?$/i.test(
        before,
      );
    const bare =
      quantity.value > 3 &&
      quantity.value < 5 &&
      !Number.isInteger(quantity.value) &&
      rating?.value === quantity.value &&
      /^,? (?:from|across|over|with|by|after)\b/i.test(text.slice(quantity.end));
    if (!starred(quantity) && !scored && !bare) return;
    if (/^[- ]stars? (?:hotel|resort|chef|general|restaurant|meal|kitchen|wars|sign|chart|gazing)/i.test(text.slice(quantity.end))) return;
    if (quantity.value <= 3 && Number.isInteger(quantity.value) && /^-star/i.test(text.slice(quantity.end))) {
      spent.add(quantity);
      return;
    }
    spent.add(quantity);
    stars = true;
    const words = text.slice(quantity.start, quantity.end + (/^[- ]stars?/i.exec(text.slice(quantity.end))?.[0].length ?? 0));
    if (!rating || Math.abs(rating.value - quantity.value) > 0.06)
      found.push({ words, message: 'This rating is not on the product page.' });
    else if (
      rating.count !== null &&
      !quantities.some((other) => other !== quantity && (people.test(text.slice(other.end, other.end + 30)) || fitsCount(line, other))) &&
      !/\b(?:hundreds|thousands|dozens) of\b/i.test(text)
    )
      found.push({ words, message: 'A rating needs the number of ratings beside it.' });
    else if (!people.test(text) && !quantities.some((other) => fitsCount(line, other)))
      found.push({ words, message: 'A rating needs the number of ratings beside it.' });
  });
  quantities.forEach((quantity) => {
    const counted =
      /^(?:[- ](?:five|\w+)[- ]stars?)? ?(?:verified |glowing |happy |real |honest |global |customer )*(?:ratings?|reviews?|reviewers|buyers|customers)\b/i.test(
        text.slice(quantity.end),
      );
    if (spent.has(quantity) || !(counted || (stars && quantity.value > 20 && fitsCount(line, quantity)))) return;
    spent.add(quantity);
    if (!fitsCount(line, quantity) && (quantity.value > 12 || stars))
      found.push({ words: quantity.words, message: 'The page does not have this number of ratings.' });
  });
  const vague =
    /\b(hundreds|thousands|tens of thousands|hundreds of thousands|millions|dozens)(?: and \w+)? of (?:\w+ |\w+-\w+ ){0,3}?(?:ratings?|reviews?|stars|reviewers|buyers)/i.exec(
      text,
    );
  const least: Record<string, number> = {
    dozens: 24,
    hundreds: 200,
    thousands: 2000,
    'tens of thousands': 20_000,
    'hundreds of thousands': 200_000,
    millions: 2e6,
  };
  if (vague && (rating?.count ?? 0) < (least[(vague[1] ?? '').toLowerCase()] ?? 0))
    found.push({ words: vague[0], message: 'The page does not have this number of ratings.' });
  const praise =
    /\b(?:all|every|only|nothing but|mostly) (?:\w+ )?(?:five|5)[- ]star|\bfive[- ]star reviews?|\bperfect (?:rating|score)|\bfive stars\b|\brave reviews|\bglowing reviews/i.exec(
      text,
    );
  if (
    praise &&
    found.length === 0 &&
    (rating?.value ?? 0) < 4.95 &&
    line.sentences.some(({ selling, text: said }) => selling && said.includes(praise[0]))
  )
    found.push({ words: praise[0], message: 'This rating is not on the product page.' });
  return spent;
}

/** The exact count, or one rounded the way its words say. */
export function fitsCount({ text, page }: Line, quantity: Quantity): boolean {
  const count = page.product.rating?.count;
  if (typeof count !== 'number') return false;
  if (quantity.value === count) return true;
  const before = text.slice(0, quantity.start);
  if (/(?:more than|over|above|north of|upwards of|past|at least)\s+(?:a )?$/i.test(before))
    return quantity.value <= count && quantity.value >= count * 0.8;
  if (/(?:nearly|almost|about|around|roughly|some|close to|just under)\s+(?:a )?$/i.test(before))
    return Math.abs(count - quantity.value) <= count * 0.12;
  return /^[\w-]+ (?:and \w+ )?(?:odd|plus|\+)/i.test(text.slice(quantity.end)) && quantity.value <= count;
}
