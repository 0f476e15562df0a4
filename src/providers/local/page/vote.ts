import type { Field, Price, Rating } from '#core/product.ts';
import type { Candidate, Findings, PriceOpinion, Source } from './candidate.ts';
import { bare, cutAtWord, overlap } from './plain-text.ts';
import { writePrice } from './price.ts';

/** How much a reader's word counts, times its own confidence. What a buyer sees beats what a shop tells machines. */
const weights: Record<Source, number> = {
  person: 10,
  'buy-box': 5,
  adapter: 4.5,
  'json-ld': 3,
  microdata: 2.7,
  'open-graph': 2.5,
  state: 2.2,
  heuristic: 2,
};

const leastPrice = 1.2;

export interface Vote<T> {
  field: Field<T> | null;
  disagreements: string[];
}

const pull = (candidate: Candidate<unknown>) => weights[candidate.source] * candidate.confidence;

export function voteName(candidates: readonly Candidate<string>[]): Field<string> | null {
  const groups: { key: string; sum: number; best: Candidate<string> }[] = [];
  const plain = candidates
    .filter(({ source }) => source !== 'open-graph')
    .filter(({ source, confidence }) => source !== 'heuristic' || confidence > 0.5);
  for (const given of candidates) {
    const candidate = plain.includes(given) ? given : withoutFrame(given, plain);
    const key = bare(candidate.value);
    if (key === '') continue;
    const group = groups.find((known) => alike(known.key, key));
    if (group === undefined) groups.push({ key, sum: pull(candidate), best: candidate });
    else {
      group.sum += pull(candidate);
      if (pull(candidate) > pull(group.best)) group.best = candidate;
    }
  }
  const winner = groups.sort((a, b) => b.sum - a.sum)[0];
  if (winner === undefined) return null;
  const short = shorterSpelling(winner.best.value, candidates);
  return field(short ?? winner.best, winner.sum / (winner.sum + 2));
}

/** Shared titles put brand, shop and `& Reviews` around a name that the page itself writes plainly: they vote for that spelling. */
function withoutFrame(title: Candidate<string>, plain: readonly Candidate<string>[]): Candidate<string> {
  const framed = bare(title.value);
  const inner = plain
    .filter(({ value }) => bare(value).length >= Math.max(10, framed.length * 0.4) && value.includes(' ') && framed.includes(bare(value)))
    .sort((a, b) => b.value.length - a.value.length)[0];
  if (inner !== undefined) return { ...title, value: inner.value };
  const longer = plain.find(({ value }) => framed.length >= 10 && bare(value).startsWith(framed));
  return longer === undefined || plain.some(({ value }) => alike(bare(value), framed)) ? title : { ...title, value: longer.value };
}

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= long.length * 0.8 && long.startsWith(short);
}

/** A name stuffed with search words gives way to the shorter one that the page itself uses elsewhere. */
function shorterSpelling(name: string, candidates: readonly Candidate<string>[]): Candidate<string> | null {
  if (name.length <= 100) return null;
  const shorter = candidates.filter(
    ({ value }) =>
      value.length >= 20 && value.length < name.length * 0.75 && bare(name).startsWith(bare(value)) && !/(\.\.\.|…)$/.test(value),
  );
  return shorter.sort((a, b) => b.value.length - a.value.length)[0] ?? null;
}

export function votePrice(findings: Findings, shown: ReadonlySet<number>, place: string | null): Vote<Price> {
  const disagreements: string[] = [];
  const isFormer = (amount: number) => findings.otherPrices.some((other) => Math.abs(other - amount) < 0.005);
  let candidates = [...findings.price];
  // A price that the page itself calls former or for members yields as soon as another one is named.
  const paid = candidates.filter(
    (candidate) => candidate.source === 'buy-box' || candidate.source === 'adapter' || !isFormer(candidate.value.amount),
  );
  if (paid.length > 0 && paid.length < candidates.length) {
    const set = candidates.filter((candidate) => !paid.includes(candidate));
    disagreements.push(
      ...set.map((candidate) => `${candidate.source} gives ${say(candidate.value)}, which the page marks as a former or members' price.`),
    );
    candidates = paid;
  }
  // Where the visible price is the shop's own plus exactly the viewer's VAT, the shop's own is the one that holds elsewhere too.
  const taxed = candidates.find(
    (candidate) => candidate.value.taxed && candidates.some((other) => isBeforeTax(other.value, candidate.value)),
  );
  if (taxed !== undefined) {
    disagreements.push(`The page shows ${say(taxed.value)} with the viewer's tax in it; the price before that tax was taken.`);
    candidates = candidates.filter((candidate) => candidate !== taxed);
  }
  const groups: { amount: number; currency: string | null; sum: number; members: Candidate<PriceOpinion>[] }[] = [];
  for (const candidate of candidates) {
    const { amount, currency } = candidate.value;
    const group = groups.find(
      (known) => Math.abs(known.amount - amount) < 0.005 && (known.currency === currency || known.currency === null || currency === null),
    );
    if (group === undefined) groups.push({ amount, currency, sum: pull(candidate), members: [candidate] });
    else {
      group.sum += pull(candidate);
      group.currency ??= currency;
      group.members.push(candidate);
    }
  }
  for (const group of groups) if (shown.has(group.amount)) group.sum += 1;
  groups.sort((a, b) => b.sum - a.sum);
  const best = groups[0];
  if (best === undefined) return { field: null, disagreements };
  for (const other of groups.slice(1)) {
    disagreements.push(`Price: ${sources(best.members)} say ${say(best)}, ${sources(other.members)} say ${say(other)}.`);
  }
  const currency = best.currency ?? candidates.find((candidate) => candidate.value.currency !== null)?.value.currency ?? place;
  const rival = groups[1];
  const sure = best.sum / (best.sum + (rival?.sum ?? 0) * 0.6 + 1);
  const undecided = rival !== undefined && rival.currency === best.currency && best.sum - rival.sum < 0.35;
  if (best.sum < leastPrice || undecided || currency === null) {
    disagreements.push(`No price was taken: ${say(best)} is not certain enough.`);
    return { field: null, disagreements };
  }
  const from = [...best.members].sort((a, b) => pull(b) - pull(a))[0];
  if (from === undefined) return { field: null, disagreements };
  return { field: { ...field(from, sure), value: { amount: best.amount, currency } }, disagreements };
}

const vatRates = [1.17, 1.18, 1.19, 1.2, 1.21, 1.22, 1.23, 1.24, 1.25, 1.255, 1.27];

function isBeforeTax(net: PriceOpinion, gross: PriceOpinion): boolean {
  return net.currency === gross.currency && vatRates.some((rate) => Math.abs(net.amount * rate - gross.amount) <= 0.011);
}

export function voteBrand(candidates: readonly Candidate<string>[], name: string): Vote<string> {
  const rated = candidates
    .filter((candidate) => bare(candidate.value) !== '' && bare(candidate.value) !== bare(name))
    .map((candidate) => ({
      candidate,
      sum:
        pull(candidate) +
        (bare(name).includes(bare(candidate.value)) ? 1 : 0) +
        candidates
          .filter((other) => other !== candidate && bare(other.value) === bare(candidate.value))
          .reduce((sum, other) => sum + pull(other) * 0.6, 0),
    }))
    .sort((a, b) => b.sum - a.sum);
  const best = rated[0];
  if (best === undefined) return { field: null, disagreements: [] };
  const other = rated.find((entry) => bare(entry.candidate.value) !== bare(best.candidate.value) && entry.sum > best.sum * 0.6);
  return {
    field: field(best.candidate, best.sum / (best.sum + 1.5)),
    disagreements:
      other === undefined
        ? []
        : [`Brand: ${best.candidate.source} says ${best.candidate.value}, ${other.candidate.source} says ${other.candidate.value}.`],
  };
}

export function voteRating(candidates: readonly Candidate<Rating>[]): Vote<Rating> {
  const rated = [...candidates].sort((a, b) => pull(b) + (b.value.count === null ? 0 : 0.5) - pull(a) - (a.value.count === null ? 0 : 0.5));
  const best = rated[0];
  if (best === undefined) return { field: null, disagreements: [] };
  const other = rated.find((candidate) => Math.abs(candidate.value.value - best.value.value) > 0.15);
  const note = other === undefined ? [] : [`Rating: ${best.source} says ${best.value.value}, ${other.source} says ${other.value.value}.`];
  const counted =
    best.value.count ??
    rated.find((candidate) => candidate.value.count !== null && Math.abs(candidate.value.value - best.value.value) < 0.06)?.value.count ??
    null;
  return {
    field: { ...field(best, Math.min(0.97, pull(best) / (pull(best) + 0.6))), value: { value: best.value.value, count: counted } },
    disagreements: note,
  };
}

/** Sentences that a shop puts on every page. */
export function isHollow(text: string): boolean {
  return hollow.test(text.slice(0, 400));
}

const hollow =
  /^(buy now|shop (now|the|for|our)|buy .{0,200}(online|today)|you['’]?ll love the|find low everyday prices|free (shipping|delivery))|find low everyday prices|^(buy|shop|order|discover) .{0,200} (at|from|on|with) \S{2,30}$|free shipping on (most|all)|free delivery possible|- amazon\.[a-z.]+|download it once and read it|^.{0,120}\b[\w-]{3,}\.(com|net|org|co\.uk|de|fr|it|es|nl|in)\W*$|- buy at .{0,30}online$|^read reviews and buy\b|^buy (it )?(with|at) |^arrives by |^visita la página/i;

export function voteDescription(candidates: readonly Candidate<string>[], name: string): Field<string> | null {
  const rated = candidates
    .filter(({ value }) => value.length >= 15 && bare(value) !== bare(name))
    .map((candidate) => {
      const { value } = candidate;
      let sum = pull(candidate) + Math.min(value.length, 600) / 400;
      if (isHollow(value)) sum -= 4;
      if (value.length < 40) sum -= 0.3;
      if (value.length < 60 && overlap(value, name) > 0.85) sum -= 0.8;
      if (/(\.\.\.|…)$/.test(value)) sum -= 0.4;
      return { candidate, sum };
    })
    .sort((a, b) => b.sum - a.sum);
  const best = rated.find((entry) => entry.sum > 0);
  return best === undefined ? null : field(best.candidate, best.candidate.confidence);
}

/** The longest path of a trusted reader; a path beats a single word. */
export function voteCategory(candidates: readonly Candidate<string>[], name: string): Field<string> | null {
  const rated = candidates
    .map((candidate) => {
      const steps = candidate.value
        .split(' > ')
        .map((step) => step.trim())
        .filter((step) => step !== '' && bare(step) !== bare(name) && !/^(home(page)?|all|todas las categorías)$/i.test(step));
      return {
        candidate: { ...candidate, value: cutAtWord(steps.join(' > '), 200) },
        sum: pull(candidate) + Math.min(steps.length, 3) * 0.5,
      };
    })
    .filter((entry) => entry.candidate.value !== '')
    .sort((a, b) => b.sum - a.sum);
  const best = rated[0];
  return best === undefined ? null : field(best.candidate, best.candidate.confidence);
}

function field<T>(candidate: Candidate<T>, confidence: number): Field<T> {
  const { value, source, evidence } = candidate;
  return { value, source, confidence: Math.round(Math.max(0, Math.min(1, confidence)) * 100) / 100, evidence: cutAtWord(evidence, 300) };
}

function say(price: { amount: number; currency: string | null }): string {
  return price.currency === null ? String(price.amount) : writePrice(price.amount, price.currency);
}

function sources(members: readonly Candidate<unknown>[]): string {
  return [...new Set(members.map((member) => member.source))].join(' and ');
}
