import type { Clause, Subject } from '../writing.ts';
import { headOf, thingAfter } from './fact-articles.ts';
import { abilityVerbs } from './fact-words.ts';
import { plural } from './morphology.ts';

const it = (verb: string, thing: string | null = null): Clause => ({ verb: verb.trim(), subject: null, thing });
const you = (verb: string): Clause => ({ verb, subject: 'you', thing: null });

/** Wordings with a form of their own; null for any other. */
export function special(own: string, subject: Subject): Clause | null {
  return carelabel(own) ?? without(own) ?? counted(own, subject) ?? measured(own) ?? inTheBox(own) ?? toldAbout(own);
}

function carelabel(own: string): Clause | null {
  const wash = /^machine wash(?:able)?(?: (?:and|&) (?:tumble )?dry(?:able)?)?/i.exec(own)?.[0];
  if (wash) return it(/dry/i.test(wash) ? 'can be machine washed and dried' : 'can be machine washed');
  if (/^wipes? clean\b/i.test(own)) return it(own.replace(/^wipes?/i, 'wipes'));
  const safe =
    /^((?:microwave|dishwasher|oven|freezer|fridge)(?:(?:,| and|, and) (?:microwave|dishwasher|oven|freezer|fridge))*)[- ]safe$/i;
  const places = safe.exec(own)?.[1];
  return places ? it(`is ${places.toLowerCase()} safe`) : null;
}

/** "No tools needed", "no Wi-Fi required". */
function without(own: string): Clause | null {
  const needless = /^no ([a-z-]+(?: [a-z-]+)?) (?:needed|required|necessary)$/i.exec(own)?.[1];
  return needless ? it(`needs no ${/^wi-?fi$/i.test(needless) ? 'Wi-Fi' : needless.toLowerCase()}`) : null;
}

/** Numbers of things, sizes and colors. */
function counted(own: string, subject: Subject): Clause | null {
  const each = /^(\d+) ([a-z]+s), ((?:[\d.]+|\w+) [a-z]+) each$/i.exec(own);
  if (each) return it(`comes as ${each[1]} ${each[2]?.toLowerCase()} of ${each[3]} each`);
  if (/^(?:two|three|four|five|six|\d+) [a-z ]+s of [\d.]+ [a-z]+ each$/i.test(own)) return it(`comes as ${own}`);
  const pack = /^(pack|set|box|case) of (.+)$/i.exec(own);
  if (pack) return it(`comes in a ${pack[1]?.toLowerCase()} of ${pack[2]}`);
  const sizes = /^(?:available in |comes in )?(sizes [A-Z0-9]+ (?:to|through) [A-Z0-9]+)\b/i.exec(own)?.[1];
  if (sizes) return it(`comes in ${sizes.replace(/^S/, 's')}`);
  if (/^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:sizes|colou?rs|lengths|shades|scents|flavou?rs)\b/i.test(own))
    return it(`comes in ${own}`);
  // "60 gummies", "five bands from 10 to 50 lb": it is the person who gets them.
  const last = subject.noun.split(' ').at(-1) ?? subject.noun;
  const ownCount = new RegExp(`^(?:\\d+|two|three|four|five|six|eight|ten|twelve) (?:[a-z-]+ )?(?:${last}|${plural(last)})\\b`, 'i');
  return ownCount.test(own) && !/ [a-z]+s? (?:per|in each)\b/.test(own) ? you(`get ${own}`) : null;
}

function measured(own: string): Clause | null {
  const keeps = /^keeps? (cold|hot|warm) (?:for )?(?:up to )?(\d+ hours?)$/i.exec(own);
  if (keeps) return it(`keeps things ${keeps[1]?.toLowerCase()} for up to ${keeps[2]}`);
  const size =
    /^(?:about |approximately )?([\d./]+ ?(?:mm|cm|m|in|inch|inches|ft|feet|"|″)?(?: ?(?:[xX×]|by) ?[\d./]+(?: |-)?(?:mm|cm|inch|inches|in|ft|feet|"|″)?)+)$/;
  if (size.test(own)) return it(`measures ${own.replace(/-inch$/, ' inches')}`);
  const thick = /^(?:just |only )?([\d.]+[ -]?(?:mm|cm|in|inch|inches|"|ft|feet)) (thick|wide|long|tall|deep|high)\b/i.exec(own);
  if (thick) return it(`is ${thick[0].replace(/-inch /, ' inches ')}`);
  const output = /^up to ([\d,.]+ ?(?:W|watts|lumens|lm))(?: (?:of )?(?:output|power|charging|light))?((?: from | on | per ).+)?$/i.exec(
    own,
  );
  if (output) return it(`puts out up to ${output[1]}${output[2] ?? ''}`);
  const range = /^(?:temperature range:? )?(?:from )?(\d+) (?:to|[-–]) (\d+ ?°[CF])$/i.exec(own);
  if (range) return it(`goes from ${range[1]} to ${range[2]}`);
  const rate = /^[\d,]+ (?:vibrations|strokes|pulses|spins|turns) (?:per|a) (?:minute|second)/i.exec(own);
  if (rate) return it(`makes ${own}`);
  if (/^(?:oven|freezer|dishwasher|microwave) safe (?:up )?to /i.test(own)) return it(`is ${own}`);
  const under = /^(under the [\w -]+ limit)$/i.exec(own)?.[1];
  if (under) return it(`stays ${under.toLowerCase()}`);
  const blend = /^\d+% [A-Za-z ]+(?:, \d+% [A-Za-z ]+)+$/.exec(own);
  if (blend) return it(`is made of ${own.toLowerCase().replace(/, (?=[^,]*$)/, ' and ')}`);
  const round = /^[\d.]+ (?:inches|inch|cm|mm|feet|ft) in diameter$/i.exec(own);
  if (round) return it(`is ${own}`);
  const most = /^([\d.,]+ [a-z]{3,}s) ((?:maximum|minimum|total|average|max) [a-z ]+)$/i.exec(own);
  if (most?.[1] && most[2]) return thingAfter('has', `${most[2]} of ${most[1].toLowerCase()}`);
  return /^[\d.]+ ?(?:mm|cm|m|in|inches|ft) across$/i.test(own) ? it(`is ${own}`) : null;
}

function inTheBox(own: string): Clause | null {
  const excluded = /^(.+?) (?:is |are )?(not (?:included|supplied)|sold separately)$/i.exec(own);
  if (excluded?.[1] && excluded[2]) {
    const what = excluded[1].replace(/^(?:the|an?) /i, '');
    return { verb: `${/[^s]s$/.test(what) ? 'are' : 'is'} ${excluded[2].toLowerCase()}`, subject: `the ${what}`, thing: null };
  }
  const included = /^(.+?) (?:is |are )?included$/i.exec(own);
  if (included?.[1] && !/^not\b|\bnot$/i.test(included[1])) return thingAfter('comes with', included[1]);
  if (/^free (?:repairs|returns|replacements?|refills?|spare parts) (?:for|within|in) /i.test(own)) return it(`comes with ${own}`);
  return null;
}

function toldAbout(own: string): Clause | null {
  if (/^can be dimmable$/i.test(own)) return it('can be dimmed');
  const refused = /^(?:should not|shouldn't|must not) (be .+)$/i.exec(own);
  if (refused?.[1]) return it(`shouldn't ${refused[1]}`);
  const chore = /^(?:change|replace|clean|rinse|refill|descale|wash|empty) the [a-z ]+ (?:every|once a|after every|twice a) [a-z0-9 ]+$/i;
  if (chore.test(own)) return you(`should ${own.toLowerCase()}`);
  if (/^(?:reapply|recharge) every /i.test(own)) return you(`should ${own.toLowerCase()}`);
  const smell = /^(?:an? )?((?:[a-z-]+ )*(?:smell|odor)) for (the first .+)$/i.exec(own);
  if (smell?.[1]) return { subject: `the ${smell[1].toLowerCase()}`, verb: `lasts ${smell[2]}`, thing: null };
  const enough =
    /^([a-z-]+(?: [a-z-]+)?) ((?:wide|long|big|large|tall|deep|small|thin|slim|light|strong|soft|loud|bright|roomy) enough (?:for|to) .+)$/i;
  const part = enough.exec(own);
  if (
    part?.[1] &&
    headOf(part[1]) === part[1] &&
    !abilityVerbs.has(part[1].split(' ')[0]?.toLowerCase() ?? '') &&
    !/^(?:is|are|small|not|just|and)$/i.test(part[1])
  )
    return { subject: `the ${part[1]}`, verb: `${/[^s]s$/.test(part[1]) ? 'are' : 'is'} ${part[2]}`, thing: null };
  const opinion =
    /^((?:some|many|a few) (?:\w+ )?(?:buyers|reviewers|people|customers|users)) ((?:say|find|note|report|mention)s? .+)$/i.exec(own);
  return opinion?.[1] && opinion[2] ? { verb: opinion[2], subject: opinion[1].toLowerCase(), thing: null } : null;
}
