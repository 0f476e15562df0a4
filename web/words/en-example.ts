/** A product in words, so that the first film needs nothing but a click. */
export const exampleBrief = `Mossel Desk Lamp, a small lamp for late work, from Mossel.

- The arm folds flat and the head turns 180 degrees
- Three colour temperatures from 2700 K to 5000 K
- A full charge lasts 20 hours on the lowest level
- Charges over USB-C in 3 hours
- The base holds a phone upright
- The diffuser spreads light without glare on a screen
- Made of aluminium and oak
- Weighs 640 g
- Not for outdoor use

It remembers the last brightness. A double tap on the base switches it off.
Price: $59. Rated 4.6 out of 5 by 128 customers.`;
