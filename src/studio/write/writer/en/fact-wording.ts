import type { Subject } from '../writing.ts';
import { isNounPhrase } from './fact-gate.ts';
import { abilityVerbs, properNames } from './fact-words.ts';
import { plainAdjectives } from './gate-words.ts';

/** "adhesive, strong reinforced backing" → "adhesive and strong reinforced backing": a list of two has no comma. */
export function joinList(given: string): string {
  // "Tough, all-weather shell": no pause between two adjectives at the head.
  const lead = /^([A-Za-z-]+), (?=[a-z]+-[a-z]+ [a-z])/.exec(given)?.[1];
  const text = lead && plainAdjectives.has(lead.toLowerCase()) ? given.replace(', ', ' ') : given;
  const items = text.split(/,\s+/);
  if (items.length !== 2 || /\b(?:and|or|so|but|while|which)\b/.test(text)) return text;
  return isNounPhrase(items[1] ?? '') && /\b(?:with|of|from|has|and|for) [^,]+$/.test(items[0] ?? '') ? items.join(' and ') : text;
}

/** "Double-Wall Vacuum Insulation" → "double-wall vacuum insulation"; names and capitals stay. */
export function unTitle(text: string, subject: Subject): string {
  const words = text.split(' ');
  const capitals = words.filter((word) => /^[A-Z][a-z]/.test(word)).length;
  const shouting = words.filter((word) => /^[A-Z]{4,}/.test(word)).length;
  const titled = !/^(?:works?|compatible|pairs?) with [A-Z]/i.test(text) && capitals > Math.max(1, words.length * 0.5);
  return words
    .map((word, index) => {
      if (subject.names.has(word.toLowerCase().replace(/[^a-z0-9]/g, ''))) return word;
      if (properNames.has(word.toLowerCase().replace(/[,.]$/, ''))) return word;
      if (index === 0 && /^An?$/.test(word)) return word.toLowerCase();
      if (/^[A-Z]{3,}[,.]?$/.test(word) && shouting >= 2) return word.toLowerCase();
      if (/^[A-Z][a-z]+(?:-[A-Z]?[a-z]+)*[,.]?$/.test(word) && (index === 0 || titled)) return word.toLowerCase();
      if (subject.noun.split(' ').includes(word.toLowerCase()) && /^[A-Z][a-z]+$/.test(word)) return word.toLowerCase();
      if (/^[A-Z][a-z]+,?$/.test(word) && plainAdjectives.has(word.toLowerCase().replace(/,$/, ''))) return word.toLowerCase();
      return /^\d+-[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word;
    })
    .join(' ');
}

/** "The Gorilla tape holds …", "This bottle is …", "It's …" → "holds …", "is …". */
export function dropSubject(text: string, subject: Subject): string {
  const known = [...subject.spellings].sort((left, right) => right.length - left.length);
  for (const spelling of known) {
    for (const lead of [`the ${spelling} `, `this ${spelling} `, `these ${spelling} `, `our ${spelling} `, `${spelling} `]) {
      if (!text.toLowerCase().startsWith(lead.toLowerCase())) continue;
      const rest = text.slice(lead.length);
      if (abilityVerbs.has(rest.split(' ')[0] ?? '') || /^(?:are|have|can|keep|hold|fit|should|must|works?)\b/.test(rest)) return rest;
    }
  }
  return text
    .replace(/^(?:it|this|they|these)(?:'s| is|'re| are) /i, 'is ')
    .replace(/^(?:it|this|that) (?=[a-z]+s )/i, '')
    .replace(/^they have /i, 'has ')
    .replace(/^(?:our|the) (?:product|item) (?=[a-z]+s )/i, '');
}
