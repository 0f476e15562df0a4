/** A spoken word and when it sounds, in seconds from the start of its track. */
export interface Word {
  text: string;
  start: number;
  end: number;
}
