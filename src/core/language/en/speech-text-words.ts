/** A unit as [one, many]; matched case-sensitively first, then in lower case. */
const units: Record<string, [string, string]> = {
  mAh: ['milliamp hour', 'milliamp hours'],
  Ah: ['amp hour', 'amp hours'],
  Wh: ['watt hour', 'watt hours'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  W: ['watt', 'watts'],
  kW: ['kilowatt', 'kilowatts'],
  V: ['volt', 'volts'],
  A: ['amp', 'amps'],
  mA: ['milliamp', 'milliamps'],
  Hz: ['hertz', 'hertz'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  dB: ['decibel', 'decibels'],
  MP: ['megapixel', 'megapixels'],
  K: ['thousand', 'thousand'],
  M: ['million', 'million'],
  L: ['liter', 'liters'],
  D: ['D', 'D'],
  G: ['G', 'G'],
  kb: ['kilobyte', 'kilobytes'],
  mb: ['megabyte', 'megabytes'],
  gb: ['gigabyte', 'gigabytes'],
  tb: ['terabyte', 'terabytes'],
  oz: ['ounce', 'ounces'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  yd: ['yard', 'yards'],
  yds: ['yard', 'yards'],
  ft: ['foot', 'feet'],
  in: ['inch', 'inches'],
  mm: ['millimeter', 'millimeters'],
  cm: ['centimeter', 'centimeters'],
  m: ['meter', 'meters'],
  km: ['kilometer', 'kilometers'],
  ml: ['milliliter', 'milliliters'],
  l: ['liter', 'liters'],
  mg: ['milligram', 'milligrams'],
  mcg: ['microgram', 'micrograms'],
  g: ['gram', 'grams'],
  kg: ['kilogram', 'kilograms'],
  h: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  sec: ['second', 'seconds'],
  s: ['second', 'seconds'],
  ms: ['millisecond', 'milliseconds'],
  lm: ['lumen', 'lumens'],
  gsm: ['G S M', 'G S M'],
  iu: ['I U', 'I U'],
  psi: ['P S I', 'P S I'],
  rpm: ['R P M', 'R P M'],
  mph: ['mile an hour', 'miles an hour'],
  pcs: ['piece', 'pieces'],
  pc: ['piece', 'pieces'],
  ct: ['count', 'count'],
  pk: ['pack', 'pack'],
  qt: ['quart', 'quarts'],
  gal: ['gallon', 'gallons'],
  am: ['A M', 'A M'],
  pm: ['P M', 'P M'],
  usd: ['dollar', 'dollars'],
  eur: ['euro', 'euros'],
  gbp: ['pound', 'pounds'],
  '%': ['percent', 'percent'],
  '"': ['inch', 'inches'],
  '″': ['inch', 'inches'],
  '”': ['inch', 'inches'],
  "'": ['foot', 'feet'],
  '′': ['foot', 'feet'],
  '°': ['degree', 'degrees'],
  '°C': ['degree Celsius', 'degrees Celsius'],
  '°F': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '℃': ['degree Celsius', 'degrees Celsius'],
  '℉': ['degree Fahrenheit', 'degrees Fahrenheit'],
  '+': ['plus', 'plus'],
  '¢': ['cent', 'cents'],
  '★': ['star', 'stars'],
  fl: ['fluid', 'fluid'],
  sq: ['square', 'square'],
  floz: ['fluid ounce', 'fluid ounces'],
  fps: ['frame a second', 'frames a second'],
  bpm: ['beat a minute', 'beats a minute'],
  mo: ['month', 'months'],
  mos: ['month', 'months'],
  wk: ['week', 'weeks'],
  wks: ['week', 'weeks'],
  yr: ['year', 'years'],
  yrs: ['year', 'years'],
  ea: ['piece', 'each'],
};

/** Units that are also everyday words or letters: only read as units when glued to the number. */
const gluedOnly = new Set(['in', 's', 'K', 'M', 'D', 'G', 'ea', '"', "'", '”', '″', '′', '+']);

/** The unit's spoken name for that many; null when it isn't one. */
export function unitWord(unit: string, one: boolean, glued: boolean): string | null {
  const power = /^(.+)([²³])$/.exec(unit);
  if (power?.[1]) {
    const base = unitWord(power[1], one, true);
    return base && `${power[2] === '²' ? 'square' : 'cubic'} ${base}`;
  }
  const key = Object.hasOwn(units, unit) ? unit : Object.hasOwn(units, unit.toLowerCase()) ? unit.toLowerCase() : null;
  if (key === null || (!glued && gluedOnly.has(key))) return null;
  return units[key]?.[one ? 0 : 1] ?? null;
}

/** Capitals that are said as words, or in a way of their own. */
const saidAsWord: Record<string, string> = {
  OLED: 'oh led',
  AMOLED: 'am oh led',
  NASA: 'nasa',
  SIM: 'sim',
  RAM: 'ram',
  WIFI: 'wifi',
  PIN: 'pin',
  SPF: 'S P F',
  HEPA: 'heppa',
  IKEA: 'ikea',
  LEGO: 'lego',
  MAGSAFE: 'magsafe',
  ASMR: 'A S M R',
  AA: 'double A',
  AAA: 'triple A',
};
/** Capitals with a vowel that are still spelled out. */
const spelled = new Set(
  'USB AC DC AI TV PC UV UVA UVB LED BPA ABS EVA PVA PEVA ID IP IPX FDA USDA GMO UPF UK US USA EU HDMI AUX EQ AUX GPS FAQ DIY AHA BHA EPA DHA MCT TPU TPE PU PE UPS ETA API OS IOS HIIT NFC RGB CPU GPU SSD HDD SD FM AM PM OK VR AR CEO CFO CTO COO HR PR EV UFO IRS IQ OMG IMO IRL FYI ASAP OEM IOT EDC IPS IPA RSVP EVOO'.split(
    ' ',
  ),
);
const shortWords = new Set('I A IN ON IT IS TO OF OR AT BY NO SO UP WE HE ME MY GO DO AN AS IF BE'.split(' '));

/** "USB" → "U S B", "SOFT" → "soft"; null when the word isn't in capitals. */
export function capitalsWord(word: string): string | null {
  if (!/^[A-Z]{2,}s?$/.test(word)) return null;
  const plural = word.endsWith('s');
  const root = plural ? word.slice(0, -1) : word;
  const own = Object.hasOwn(saidAsWord, root) ? saidAsWord[root] : undefined;
  if (own) return plural ? `${own}s` : own;
  const vowelless = !/[AEIOUY]/.test(root);
  if (spelled.has(root) || (vowelless && root.length <= 5)) return [...root].join(' ') + (plural ? "'s" : '');
  if (shortWords.has(root) || root.length >= 3) return word.toLowerCase();
  return [...root].join(' ');
}

const writtenShort: Record<string, string> = {
  'vs.': 'versus',
  vs: 'versus',
  'etc.': 'et cetera',
  'approx.': 'about',
  'w/': 'with',
  'w/o': 'without',
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  'a.m.': 'A M',
  'p.m.': 'P M',
  'no.': 'number',
  'fl.': 'fluid',
  'sq.': 'square',
  'cu.': 'cubic',
  'dr.': 'doctor',
  'mr.': 'mister',
  'mrs.': 'missus',
  'jr.': 'junior',
  'sr.': 'senior',
  'inc.': 'incorporated',
  'dept.': 'department',
  'ave.': 'avenue',
  'blvd.': 'boulevard',
  'est.': 'established',
  'e.g.': 'for example',
  'i.e.': 'that is',
  'wi-fi': 'wifi',
  ok: 'okay',
  'u.s.': 'U S',
  aka: 'A K A',
  faux: 'foe',
};

/** Words that are written shorter than they are said; null for all others. */
export function shortForm(word: string): string | null {
  const key = word.toLowerCase();
  return Object.hasOwn(writtenShort, key) ? (writtenShort[key] ?? null) : null;
}
