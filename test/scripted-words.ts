import type { SegmentAnswer, WordsAnswer } from '#studio/write/model/words-question.ts';

/** What a good model would answer for the bottle of `house.ts` in 60 seconds; every line passes the rules. */
export const goodWords: WordsAnswer = {
  hooks: [
    {
      kind: 'scene',
      text: "Lunch, and the water on your desk is warm again. You filled that cup with ice at eight in the morning, you carried it through the whole commute, and now nobody would call this cold. It isn't the ice.",
      overlay: 'warm by noon. again.',
    },
    {
      kind: 'mistake',
      text: "Stop buying more ice. You pour it into the same cup at breakfast, drag it to the gate, and by lunch there's a puddle on the desk and a warm drink inside. The ice was never the reason. Look at the wall.",
      overlay: 'the ice is innocent',
    },
    {
      kind: 'question',
      text: "Why is your water warm by lunch? You put ice in it this morning, you kept it in the shade, and it's still gone soft and dull before the first meeting ends. It's not the sun, and nobody stole the cold.",
      overlay: 'where did the cold go',
    },
    {
      kind: 'myth',
      text: "Ice isn't what keeps a drink cold. You can fill a cup to the top in the kitchen, carry it to the car, and by noon it's a warm puddle with a lid on it. The reason is in the wall, and nobody ever looks there.",
      overlay: 'look at the wall',
    },
    {
      kind: 'object-reveal',
      text: "Okay, hold this cup for a second. It's wet on the outside, it's dripping on your desk, and inside the ice is already gone before lunch. So where did the cold go? Not into you. Something else drank it first.",
      overlay: 'it sweats. you pay.',
    },
  ],
  segments: [
    {
      text: "Here's the boring reason. One thin wall lets the heat of the room walk straight in, so the ice melts for the desk and not for you. You drink half, pour the rest away, and buy another cold one on the way home.",
      claims: [],
    },
    {
      text: 'Nord builds the bottle with a double wall of stainless steel, so it keeps drinks cold for 24 hours. The lid opens with one hand, and it holds 750 ml. It is not dishwasher safe.',
      claims: [
        { factId: 'f1', words: 'keeps drinks cold for 24 hours' },
        { factId: 'f99', words: 'it holds 750 ml' },
      ],
    },
    {
      text: "It was $34 when we checked, for one bottle with a lid that works while the other hand is busy. So tomorrow at lunch, look at the cup on your desk again, and ask what the wall is made of. The link's below.",
      claims: [],
    },
  ],
};

/** The same with another text for one of its later segments, counted from 0. */
export function withSegment(index: number, text: string): WordsAnswer {
  return { ...goodWords, segments: goodWords.segments.map((segment, at) => (at === index ? { text, claims: [] } : segment)) };
}

/** Another problem segment. */
export const goodSegment: SegmentAnswer = {
  text: "Nobody tells you why. The wall of that cup is one thin sheet, and the room leans on it all morning. So the ice works for the desk, you pour half of it in the sink, and by noon you're in line to buy another drink.",
  claims: [],
};

const sections = {
  look: 'Vertical phone footage, handheld and unposed. Natural skin, a real kitchen with the breakfast still out.',
  lens: 'Main camera at 26 mm from 0.7 m, focus locked on the face. The insert goes to the two-times crop.',
  composition: 'Eyes on the upper third, the counter as a line along the bottom. Room on the left for what the hand does.',
  light: 'One window from the left at four to one, no lamp. The steel shows the window as a long soft stripe.',
  grade: 'Cool shadows, skin left alone, contrast a little up. The blue of the morning stays in the white wall.',
  wardrobe: 'A worn work shirt with rolled sleeves, no jewellery. Hair as it is at that hour.',
  props: 'A glass with two small cubes left in it, a folded towel, one spoon. Nothing else on the counter.',
  action: 'They lift the glass, look through it, and set it down. The other hand stays flat on the counter.',
  sound: 'Close dry voice over the hum of a fridge. A low pulse enters on the second sentence and thins out.',
  finishing: 'Straight cut on the verb. The top band stays free for a line of text.',
};

const shots = [
  { share: 0.4, framing: 'close', camera: 'push', action: 'talk' },
  { share: 0.3, framing: 'insert', camera: 'float', action: 'point' },
  { share: 0.3, framing: 'medium', camera: 'pan-left', action: 'think' },
] as const;

const opens = (agent: string, words: string) => ({ agent, kind: 'opens', segment: null, to: null, words });

/** What a good model would answer as the roundtable of a film of four segments. */
export const goodTable = {
  talk: [
    opens('director', 'We stay in one kitchen and let the warm glass speak first. The steel comes in only when somebody needs it.'),
    opens('cinematographer', 'One window from the left, no lamp. Steel shows the whole room, so I light what it reflects.'),
    opens('platform-expert', 'The hand moves in the first second or nobody stays. Keep the bottom fifth free.'),
    opens('marketer', 'A person in a hurry, not a model. Nothing on the counter that they would not have there.'),
    opens('music-producer', 'No music under the first sentence. The fridge is enough.'),
    {
      agent: 'platform-expert',
      kind: 'objects',
      segment: 1,
      to: 'music-producer',
      words: 'A silent opening is swiped away before the sentence ends.',
    },
    {
      agent: 'music-producer',
      kind: 'yields',
      segment: 1,
      to: 'platform-expert',
      words: 'Then a glass set down hard on the first frame, and still no music.',
    },
    {
      agent: 'director',
      kind: 'settles',
      segment: 1,
      to: 'platform-expert',
      words: 'The glass opens the film. Music waits for the second sentence.',
    },
  ],
  set: 'kitchen',
  segments: (['tense', 'flat', 'bright', 'warm'] as const).map((mood) => ({ mood, shots, ...sections })),
};
