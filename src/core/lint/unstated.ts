import { denied, type Line, type Sentence } from './line.ts';
import { flat } from './page.ts';
import { numberOf, readQuantities } from './quantities.ts';
import { saysSo } from './rule.ts';
import { noNumber, notSaid, type Unsupported } from './speech.ts';

const making =
  '[Mm]ade|[Ss]pun|[Pp]acked|[Bb]uilt|[Ss]ewn|[Ss]titched|[Kk]nit(?:ted)?|[Ww]oven|[Cc]rafted|[Pp]roduced|[Pp]rinted|[Ss]ourced|[Gg]rown|[Hh]arvested|[Aa]ssembled|[Dd]esigned|[Bb]ottled|[Bb]rewed|[Rr]oasted|[Mm]anufactured|[Bb]orn|[Tt]hrown|[Ff]ired|[Bb]lown|[Ff]orged|[Tt]anned|[Pp]oured|[Bb]lended|[Mm]ixed|[Ee]ngineered|[Ii]mported|[Ss]hipped|[Cc]ut|[Dd]yed|[Mm]illed|[Ff]ormulated|[Dd]eveloped|[Tt]ested|[Gg]lazed|[Tt]urned|[Cc]arved|[Cc]ast|[Ff]inished|[Bb]oxed|[Hh]atched|[Dd]reamed up|[Cc]omes?|[Cc]ame|[Hh]ails?|[Ff]resh|[Ss]traight|[Tt]apped|[Ww]elded|[Mm]olded|[Ss]topped|[Mm]ined|[Pp]ressed|[Ff]olded|[Bb]ound';
const origin = new RegExp(
  `\\b(?:${making})\\b[^.!?]{0,48}?\\b(?:in|outside|near|around|from|over in|down in|up in|out of|by) (?:(?:an?|the|some|little|small|tiny|old|family|real|lab|workshop|studio|kiln|factory|plant|mill|barn|town|village|garage|corner|hills|mountains|coast|south|north|trees|people|team|folks|farm|farms|quarry|forest|one) |(?:of|in|outside|near|from|called|on) )*([A-Z][a-z]+(?: [A-Z][a-z]+)?)\\b`,
  'g',
);
const notPlaces =
  /^(?:I|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|God|Mom|Dad|Bluetooth|Usb|Netflix|Youtube|The|It|You|No|And|Wi)\b/;
const makers =
  /\b(?:family|third-generation|second-generation|fourth-generation|generations of|old|small|tiny|little|local|independent|monks?|nuns?|artisans?|potters?|craftsm[ae]n|weavers?|grandmothers?|brothers|sisters|couple|team|farmers?)(?:'s)? ?(?:kiln|workshop|mill|factory|studio|farm|tannery|foundry|lab|garage|barn|bakery|company|business|village|guild|outfit|of (?:two|three|four)|who|by|in)\b|\b(?:one|two|three|four|five) generations\b|\b(?:since|est\.?|established(?: in)?|from|back in) (?:1[89]\d\d|20[012]\d|eighteen|nineteen|the (?:\w+ )?(?:fifties|sixties|seventies|eighties|nineties|thirties|forties|twenties))\b|\b(?:century|hundred-year|hundred years)[- ]old\b|\bby (?:a |the |one )?(?:actual |real |living )?(?:people|hands?|humans|monks|nuns|potters|artisans|craftsm[ae]n|grandmothers|a family)\b/i;
const awards =
  /\b(?:voted|named|crowned|picked|chosen|selected|ranked|rated|judged|declared|called|winner of|winning|won|takes?|took(?: home)?|taken home|bagged|scooped|earned|landed|carried off|runner-up|finalist|shortlisted)\b[^.!?]{0,40}\b(?:of the (?:year|decade|month|season)|awards?|prizes?|medals?|gold|silver|bronze|trophy|ribbon|best (?:of|in|new|overall|budget|design|travel|value|looking|\w+ \w+ by)|number one|first place|top (?:pick|spot|ten|five|three|marks)|favou?rite|choice)\b|\b[\w-]+ of the (?:year|decade)\b|\b(?:two|three|four|five|\d+) (?:years|times|seasons) (?:running|in a row|straight)\b|\b(?:blue ribbon|gold star|seal of approval|stamp of approval|hall of fame|top marks|first prize|best in show|editors?(?:'s|') pick|cover of|written up|write-up|got a mention|featured|on the news|morning show|in the papers?)\b/i;
const awardPage = /award|prize|winner|won |voted|featured|as seen|medal|of the year|choice/;
const crowd =
  /\b(?:(?:half |over |more than |nearly |almost |about )?(?:a |two |three |ten |several |\d+ )?(?:million|thousand|hundred thousand|billion|hundreds|thousands|millions|\d[\d,.]*[mk]\b)s? (?:of )?(?:these|them|those|us|already|sold|homes?|households|nurseries|kitchens|people|owners|parents|dogs?|cats?|hikers|desks|beds|sold|out there)|(?:sold|gone|shipped|snapped up)[ -](?:out )?(?:every|in (?:minutes|hours|a day)|(?:two|three|four|\d+) times|twice)|sells? one every|one (?:is )?sold every|every \w+ seconds somebody|waiting list|wait-?list|(?:the )?(?:whole )?internet(?:'s| is| has)? (?:gone|going|lost|losing|obsessed|favorite))\b/i;
const sized =
  /\b(?:up to |to |from |through |even |in |as (?:big|small) as )?(?:(?:(\w+|\d+)[ -]?x[- ]?l(?:arge)?s?\b)|(x{2,5}l|x{1,3}s|extra[- ](?:small|large)|double[- ]x\w*|plus[- ]sizes?|petite|big and tall))\b/gi;
const grown =
  /\b(?:until|till|through|to|up to|past|by|before|for|from) (?:(?:their|his|her|the|a|your baby's|baby's) )?(first|second|third|fourth|fifth|sixth|tenth) birthday|\b(?:until|till|from|up to|through|into) (?:they're |he's |she's |you're |your kid is |the )?(?:newborn|birth|preschool|kindergarten|toddlerhood|the toddler years|first grade|school|potty training|adulthood|college|day one)\b|\bfits? (?:newborns|toddlers|preschoolers|preemies|teenagers)/i;
const event =
  /\b(?:keeps|lasts|runs|holds|stays|goes|(?:'ll|will|can|could) (?:\w+ )?(?:keep|last|run|hold|stay|power)|good for|charged|powers|juice|going|playing|alive|battery)\b[^.!?]{0,40}\b(?:(?:for |through |until |till |past |all |an? |the )+(?:length of (?:an? |the )?|whole |entire |full |long |good |double |back-to-back )+(?:\w+ of the \w+ |cross-country |transatlantic |overnight |long-haul |wedding |work ?|school ?)*(?:movies?|trilogy|flight|shift|weekend|workday|day|season|marathon|commute|road trip|semester|vacation|festival|hike|football game|ball game|night|week|month|holiday)\b|(?:till|until|to|into|past|through) (?:lunch(?:time)?|noon|dinner(?:time)?|bedtime|sundown|sunset|dawn|sunrise|midnight|the credits|the closing credits|tomorrow|next (?:week|month|year|summer|winter)|Christmas|Friday|Sunday|Monday|the weekend|spring|fall|the last guest)|from (?:\w+ )?(?:breakfast|dawn|sunrise|morning|coffee|Monday|Friday|takeoff|kickoff|sunup|drop-off|first light)(?: \w+)? (?:to|till|until|through|straight))\b/i;
const groups =
  /\b(?:family|crew|party|table|household|house|group|crowd|team|litter|den|army|dinner|brood|pack) (?:of|for) (\w+)\b|\b(\w+) (?:people|guests|friends|hungry \w+|kids|teenagers|dogs|cats|phones|laptops)\b/i;
const served = /people|person|portion|serving|guest|dog|cat|phone|laptop|device|kid/;
const verb =
  '(?:holds?|fits?|feeds?|fills?|charges?|seats?|serves?|comes? in|packs?|covers?|makes?|cooks?|carries|supports?|lifts?|stores?|gives?|offers?|reaches|handles?|lasts?|recharges?|tops? up|powers?|pours?|remembers?|saves?|recogni[sz]es|connects?|pairs?|stretches|sleeps|swallows?|takes?|hauls?|rated|tested|good|works?)';
const can = new RegExp(
  `^(?:[\\w' ]+, )?(?:(?:and|so|but|plus|yes|also) )*(?:(?:it|this|they|these|one \\w+|the [\\w-]+(?: [\\w-]+)?|each \\w+)(?:'ll| will| can| could| easily| also| even| happily)* )?${verb}\\b`,
  'i',
);

/** Origins, honors, crowds, sizes, ages and spans that the page is silent about. */
export function checkUnstated(line: Line, sentence: Sentence, found: Unsupported[]): void {
  const { text } = sentence;
  const { page } = line;
  const add = (words: string, message: string) => {
    if (!denied(text, text.indexOf(words)) && !found.some((other) => other.words.includes(words)))
      found.push({ words: words.trim(), message });
  };
  for (const match of text.matchAll(origin)) {
    const place = match[1] ?? '';
    if (
      match.index + match[0].length - place.length > 0 &&
      !notPlaces.test(place) &&
      !page.text.includes(flat(place)) &&
      !(page.product.brand ?? '').includes(place)
    )
      add(match[0], notSaid);
  }
  const made = makers.exec(text);
  if (
    made &&
    /\b(?:made|spun|packed|built|sewn|stitched|knit|woven|crafted|printed|grown|harvested|assembled|bottled|brewed|roasted|fired|forged|tanned|poured|blended|mixed|dyed|milled|glazed|carved|finished|thrown|designed|recipe|workshop|family)\b/i.test(
      text,
    ) &&
    !saysSo(line, made[0])
  )
    add(made[0], notSaid);
  const many = crowd.exec(text);
  if (many && !/\b(?:ratings?|reviews?|rated|reviewed)\b/i.test(text)) add(many[0], notSaid);
  for (const match of text.matchAll(sized)) if (!sizeKnown(page.text, match[1], match[2])) add(match[0], notSaid);
  const age = grown.exec(text);
  if (age && !/birthday|toddler|newborn|preschool|birth\b/.test(page.text)) add(age[0], notSaid);
  const spanned = event.exec(text);
  if (
    spanned &&
    !/\blinks?\b/i.test(text) &&
    !page.quantities.some(({ unit, value }) => (unit.time ?? 0) * value >= 3600 && (unit.time ?? 0) * value < 1_300_000) &&
    !saysSo(line, spanned[0])
  )
    add(spanned[0], notSaid);
  const group = groups.exec(text);
  const size = numberOf(group?.[1] ?? group?.[2] ?? '');
  if (
    group &&
    size !== null &&
    size > 1 &&
    can.test(text) &&
    !page.quantities.some(({ value, noun }) => value === size && served.test(noun))
  )
    add(group[0], noNumber);
  checkCapacity(line, sentence, add);
}

/** An honor, wherever it is said of the product: a hook may open with it and name no subject. */
export function checkAward({ page, about }: Line, { text, selling }: Sentence, found: Unsupported[]): void {
  const award = awards.exec(text);
  if (!award || denied(text, award.index) || awardPage.test(page.text)) return;
  if (!selling && !(award.index === 0 && (about || /of the (?:year|decade)/i.test(award[0])))) return;
  if (/\b(?:you|your|he|she|nobody)\b[^.!?]*\b(?:won|takes?|took|called|called it|medal|award|favou?rite)\b|\?$/i.test(text)) return;
  found.push({ words: award[0].trim(), message: notSaid });
}

/** Bare numbers and single measures that a sentence of what the product can do is built around. */
function checkCapacity({ page }: Line, { text }: Sentence, add: (words: string, message: string) => void): void {
  const bare =
    /\b(?:rated|tested|good|works?|safe|down|fine)(?: all the way)? (?:down )?(?:to|at|for) (?:minus|negative|below|about)? ?((?:[a-z]+ty|[a-z]+teen|ten|twelve|\d+)(?:-\w+)?)\b/i.exec(
      text,
    );
  const value = numberOf(bare?.[1] ?? '');
  if (bare && value !== null && !page.quantities.some((known) => Math.abs(known.value) === value)) add(bare[0], noNumber);
  const over =
    /\b((?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)) (?:full )?(?:steps|times|refills|charges|rounds|phones|cups|loads)(?: over)?\b/i.exec(
      text,
    );
  const times = numberOf(over?.[1] ?? '');
  if (
    over &&
    times !== null &&
    ((can.test(text) && !/steps/i.test(over[0])) || /\b(?:through|across|over|has|with) \w+ steps\b/i.test(text)) &&
    !page.quantities.some((known) => known.value === times)
  )
    add(over[0], noNumber);
  const article =
    /(?:^|\b(?:holds?|fits?|takes?|swallows?|carries|pours?|stores?|room for|weighs?|reaches) )(?:(?:a|an|half a|nearly a|over a|about a|almost a) )(?:full |whole |good |solid |entire )?(pint|gallon|liter|litre|quart|cup|pound|ounce|ton|mile|yard|foot|meter|metre|kilo)\b/i.exec(
      text,
    );
  if (!article) return;
  const said = readQuantities(
    article[0].replace(/\b(?:an?|full|whole|good|solid|entire|about|nearly|almost|over|holds?) /gi, ' ').replace(/(\w+)$/, '1 $1'),
  )[0];
  if (!said) return;
  const measures = Object.keys(said.unit) as (keyof typeof said.unit)[];
  const near = page.quantities.some((known) =>
    measures.some((measure) => {
      const ratio = ((known.unit[measure] ?? 0) * known.value) / ((said.unit[measure] ?? 1) * said.value);
      return ratio > 0.9 && ratio < 1.15;
    }),
  );
  if (!near) add(article[0], noNumber);
}

/** Whether the page's range of sizes reaches the size that is said. */
function sizeKnown(page: string, count: string | undefined, letters: string | undefined): boolean {
  const largest = Math.max(
    0,
    ...[...page.matchAll(/\b(?:(\d)\s?xl|(x{1,5})l)\b/g)].map(([, digit, xs]) => (digit ? Number(digit) : (xs ?? '').length)),
  );
  const words = (letters ?? '').toLowerCase();
  if (/^x+l$/.test(words)) return words.length - 1 <= largest;
  if (/large|double/.test(words)) return largest > (/double/.test(words) ? 1 : 0);
  if (/^x+s$|small/.test(words)) return /\bx+s\b|extra small/.test(page);
  if (words !== '') return page.includes(words.replace(/-/g, ' '));
  const said = numberOf(count ?? '') ?? (/^(?:to|an?|the|up|even|in)$/i.test(count ?? '') ? 1 : null);
  return said === null || said <= largest;
}
