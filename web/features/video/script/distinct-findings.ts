import type { Finding } from '../video-types.ts';

/** Each finding once: several rules may say the same of the same words. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const said = ({ level, words, message }: Finding) => JSON.stringify([level, words, message]);
  return [...new Map(findings.map((finding) => [said(finding), finding])).values()];
}
