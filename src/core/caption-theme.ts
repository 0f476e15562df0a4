/** How captions look. Sizes are those of a canvas 1920 high. */
export interface CaptionTheme {
  id: string;
  name: string;
  /**
   * `words`: a group with the spoken word marked; `one`: a single word at a time; `lines`: plain lines; `typed`: letters appear as they are
   * said; `stack`: each word a line of its own, all equally wide.
   */
  layout: 'words' | 'one' | 'lines' | 'typed' | 'stack';
  font: CaptionFont;
  /** Which cut of the font; those with a single one have it for both. */
  weight: 'medium' | 'heavy';
  /** Height of capitals. */
  size: number;
  uppercase: boolean;
  /** Most words on screen at once. */
  words: number;
  text: string;
  /** Colour of the spoken word. */
  active: string;
  /** What marks the spoken word: `sweep` fills it while it is said and stays, `marker` is a stroke of a felt pen. */
  mark: 'box' | 'marker' | 'color' | 'sweep' | 'underline' | 'scale' | 'none';
  /** Colour of that mark; also of buttons and price tag. */
  box: string;
  /** Whether a group's words are there at once, or each from when it is said. */
  reveal: 'together' | 'spoken';
  /** A plate behind the whole group; null for none. */
  plate: { color: string; opacity: number } | null;
  /** Text that could be lost on some picture gets a dark or light edge, whatever stands here. */
  outline: { color: string; width: number } | null;
  /** Light around the outline; null for none. */
  glow: string | null;
  /** Strength of the shadow, 0..1: soft around the letters, below an outline hard. */
  shadow: number;
  /** How words come: nothing fades, since half-seen text cannot be read. */
  enter: 'pop' | 'rise' | 'none';
  /** Where captions stand when nothing is in the way. */
  place: 'low' | 'middle' | 'high';
}

export const captionFonts = ['Montserrat', 'Anton', 'Inter', 'Bebas Neue', 'Poppins', 'Luckiest Guy', 'Courier Prime'] as const;
export type CaptionFont = (typeof captionFonts)[number];
