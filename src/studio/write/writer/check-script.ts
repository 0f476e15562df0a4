import { scoreHook } from '#core/hook-score.ts';
import { filmLanguage } from '#core/language/languages.ts';
import { lintScript } from '#core/lint.ts';
import type { ProductView } from '#core/product.ts';
import type { Claim, Overlay, Script } from '#core/script.ts';
import { wordIndex } from './word-index.ts';
import { illustrate, type Words } from './words.ts';
import { writing } from './writings.ts';

const { countSyllables, predictSeconds } = filmLanguage;

/**
 * Figures and findings for the words as they now stand, after a person's edit or upload: syllables, seconds, claims,
 * where overlays appear, hook scores and lint. Pictures, roles and the choice of hook stay.
 */
export function checkScript(script: Script, product: ProductView): Script {
  return illustrate(
    checkWords(script, product),
    script.segments.map(({ shot }) => shot),
  );
}

/** The same before there are pictures. */
export function checkWords(script: Words, product: ProductView): Words {
  const sayings = writing.sayFacts(product, writing.nameSubject(product, writing.frameFor(product)));
  const segments = script.segments.map((segment): Words['segments'][number] => {
    const found = writing.claimsOf(segment.text, sayings, product);
    const kept = segment.claims.filter(
      (claim) => claim.words !== '' && wordIndex(segment.text, claim.words) >= 0 && product.facts.some((fact) => fact.id === claim.factId),
    );
    return {
      ...segment,
      syllables: countSyllables(segment.text),
      spokenSeconds: predictSeconds(segment.text),
      claims: withoutDoubles([...kept, ...found]),
      overlays: segment.overlays.flatMap((overlay) => place(overlay, segment.text, product)),
    };
  });
  const opening = segments[0];
  const answer = segments
    .slice(1)
    .map(({ text }) => text)
    .join(' ');
  const hooks = script.hooks.map((hook, index) => {
    const text = index === script.hook && opening?.role === 'hook' ? opening.text : hook.text;
    const score = scoreHook({
      text,
      overlay: hook.overlay,
      tone: script.tone,
      brand: product.brand,
      facts: product.facts.map((fact) => fact.text),
      answer,
      person: true,
    });
    return { ...hook, text, score };
  });
  return { ...script, hooks, segments, lint: lintScript(segments, product, writing.tonePacks[script.tone].sparse === true) };
}

/** A chip or price whose words are no longer said disappears; the others move to where they now stand. */
function place(overlay: Overlay, text: string, product: ProductView): Overlay[] {
  if (overlay.kind === 'hook') return [overlay];
  if (overlay.kind === 'cta')
    return writing
      .closingOverlays(text, product)
      .filter(({ kind }) => kind === 'cta')
      .map(({ onWord }) => ({ ...overlay, onWord }));
  const at = wordIndex(text, overlay.text);
  return at >= 0 ? [{ ...overlay, onWord: at }] : [];
}

function withoutDoubles(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim, index) =>
      claims.findIndex(
        (other) => other.factId === claim.factId && (other.words.includes(claim.words) || claim.words.includes(other.words)),
      ) === index,
  );
}
