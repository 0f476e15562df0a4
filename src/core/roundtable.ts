export const agentNames = ['director', 'cinematographer', 'platform-expert', 'marketer', 'music-producer'] as const;
export type AgentName = (typeof agentNames)[number];

/** How a remark moves the discussion: a position, an objection to somebody, giving way, standing firm, or the director's last word. */
export const remarkKinds = ['opens', 'objects', 'yields', 'holds', 'settles'] as const;

/** Something said at the roundtable. */
export interface Remark {
  agent: AgentName;
  kind: (typeof remarkKinds)[number];
  /** The segment it is about, from 1; null for the whole film. */
  segment: number | null;
  /** Whom it answers. */
  to: AgentName | null;
  words: string;
}
