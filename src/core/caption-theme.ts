/** How captions look. Sizes are shares of a canvas 1920 high. */
export interface CaptionTheme {
  id: string;
  name: string;
  /** `words`: a group with the spoken word marked; `one`: a single word at a time; `lines`: plain lines; `typed`: letters appear as they are said. */
  layout: 'words' | 'one' | 'lines' | 'typed';
  font: CaptionFont;
  /** Height of capitals on the canvas 1920 high. */
  size: number;
  uppercase: boolean;
  /** Most words on screen at once. */
  words: number;
  text: string;
  /** Colour of the spoken word. */
  active: string;
  /** What marks the spoken word. */
  mark: 'box' | 'color' | 'underline' | 'scale' | 'none';
  /** Colour of that mark. */
  box: string;
  /** A plate behind the whole group; null for none. */
  plate: { color: string; opacity: number } | null;
  outline: { color: string; width: number } | null;
  /** Softness and strength of the shadow, 0..1. */
  shadow: number;
  enter: 'pop' | 'rise' | 'fade' | 'none';
  /** Where captions stand when nothing is in the way. */
  place: 'low' | 'middle' | 'high';
}

export const captionFonts = ['Montserrat', 'Anton', 'Inter', 'Bebas Neue', 'Poppins', 'Luckiest Guy'] as const;
export type CaptionFont = (typeof captionFonts)[number];
