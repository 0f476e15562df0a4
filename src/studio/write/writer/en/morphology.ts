/** English word forms, as far as the writer's own vocabulary and shop pages need them. */

const irregular: Record<string, [third: string, past: string]> = {
  be: ['is', 'was'],
  have: ['has', 'had'],
  do: ['does', 'did'],
  go: ['goes', 'went'],
  say: ['says', 'said'],
};

const irregularPast: Record<string, string> = Object.fromEntries(
  `begin began,bend bent,bite bit,blow blew,break broke,bring brought,build built,burn burned,buy bought,catch caught,choose chose,
come came,cost cost,burst burst,cut cut,dig dug,draw drew,drink drank,drive drove,eat ate,fall fell,feed fed,feel felt,fight fought,find found,fly flew,
forget forgot,freeze froze,get got,give gave,grow grew,hang hung,hear heard,hide hid,hit hit,hold held,hurt hurt,keep kept,know knew,lay laid,
lead led,leave left,lend lent,let let,lie lay,light lit,lose lost,make made,mean meant,meet met,pay paid,put put,quit quit,read read,ride rode,
ring rang,rise rose,run ran,see saw,sell sold,send sent,set set,shake shook,shed shed,shine shone,shoot shot,shrink shrank,shut shut,sing sang,
sink sank,sit sat,sleep slept,slide slid,speak spoke,spend spent,spill spilled,spin spun,split split,spread spread,stand stood,steal stole,
stick stuck,sweep swept,swear swore,swim swam,take took,teach taught,tear tore,tell told,think thought,throw threw,understand understood,
wake woke,wear wore,weep wept,win won,wind wound,write wrote,can could,will would,unwind unwound,rewrite rewrote`
    .split(/[,\n]+/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

const doubles = /^[^aeiou]*[aeiou][^aeiouwxy]$/;
/** Longer verbs stressed on the last syllable. */
const doublesToo = new Set(['forget', 'begin', 'unplug', 'rewrap', 'unzip', 'refit', 'commit', 'admit', 'permit']);

function doubled(verb: string): string {
  return doubles.test(verb) || doublesToo.has(verb) ? verb + verb.slice(-1) : verb;
}

/** press → presses, carry → carries, be → is */
export function thirdPerson(verb: string): string {
  const known = irregular[verb];
  if (known) return known[0];
  if (verb === 'can' || verb === 'will') return verb;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/** press → pressed, tear → tore */
export function past(verb: string): string {
  const known = irregular[verb]?.[1] ?? (Object.hasOwn(irregularPast, verb) ? irregularPast[verb] : undefined);
  if (known) return known;
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

const participles: Record<string, string> = Object.fromEntries(
  `be been,begin begun,bite bitten,break broken,choose chosen,come come,do done,drink drunk,drive driven,eat eaten,fall fallen,forget forgotten,
freeze frozen,get gotten,give given,go gone,grow grown,hide hidden,know known,lie lain,ride ridden,rise risen,run run,see seen,shake shaken,
sing sung,speak spoken,steal stolen,swim swum,take taken,tear torn,throw thrown,wake woken,wear worn,write written,rewrite rewritten,have had,say said`
    .split(/[,\n]+/)
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** reheat the same cup → reheated the same cup, drive and hope → driven and hoped */
export function participlePhrase(phrase: string): string {
  return phrase
    .split(' and ')
    .map((part) => part.replace(/^[a-z]+/, (verb) => (Object.hasOwn(participles, verb) ? (participles[verb] ?? verb) : past(verb))))
    .join(' and ');
}

/** press → pressing, tie → tying, stop → stopping */
export function gerund(verb: string): string {
  if (verb === 'be') return 'being';
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** point at the floor and hope → pointing at the floor and hoping */
export function gerundPhrase(phrase: string): string {
  return phrase
    .split(' and ')
    .map((part) => part.replace(/^[a-z]+/, gerund))
    .join(' and ');
}

/** keeps → keep, is → be (as "are" is chosen by the caller), carries → carry */
export function baseOfThird(word: string): string {
  for (const [base, [third]] of Object.entries(irregular)) if (third === word) return base;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|x|zz|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** The verb after "they": keeps → keep, is → are. */
export function pluralVerb(third: string): string {
  return third === 'is' ? 'are' : third === 'was' ? 'were' : baseOfThird(third);
}

/** bottle → bottles, box → boxes, brush → brushes */
export function plural(noun: string): string {
  if (/(shelf|knife|leaf|scarf)$/.test(noun)) return noun.replace(/fe?$/, 'ves');
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "a" or "an" before that word as it sounds. */
export function article(next: string): 'a' | 'an' {
  const word = next.replace(/^["'(]+/, '');
  if (/^(8|11|18)(\D|$)/.test(word) || /^8\d/.test(word)) return 'an';
  if (/^\d/.test(word)) return 'a';
  if (/^[A-Z]{2,}/.test(word) && !/^[A-Z]{4,}/.test(word)) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a';
  if (/^(hour|honest|heir|herb)/i.test(word)) return 'an';
  if (/^(u(ni|se|su|ti|ro)|eu|one\b|once)/i.test(word) && !/^unin/i.test(word)) return 'a';
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
