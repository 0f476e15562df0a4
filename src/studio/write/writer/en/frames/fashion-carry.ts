import type { Frame } from '../../frame.ts';

/** Bags, trousers and small things. */
export const fashionCarry: Frame[] = [
  {
    kind: 'fashion',
    nouns: ['bag', 'backpack', 'tote', 'tote bag', 'crossbody bag', 'purse', 'handbag', 'belt bag', 'duffel', 'luggage', 'laptop bag'],
    noun: 'bag',
    demo: ['put in the keys, the charger, the bottle, and find each one again', 'open it, set it down, and see if it stands'],
    limit: ["it won't get lighter if you pack everything", 'you still have to empty it now and then'],
    tensions: [
      {
        object: 'the keys at the bottom',
        blame: 'the mess',
        tension: "P's keys ~~sink to the bottom of the bag",
        bits: ['One front door.', 'One deep bag.', 'No keys.'],
        scene: [
          'it ~rain, P ^stand at the door, and P ^take out the wallet, the charger, a receipt from March, and no keys',
          'P ^shake the bag, P ^hear them, and still P ^be digging past everything else P ^own',
        ],
        mistake: 'empty it out on the doorstep',
        cause: [
          'one big pocket lets the heavy things sink and the small things hide',
          'a soft bag folds in on itself, so nothing stays where you put it',
        ],
        cost: [
          'so every door ~cost a minute, and in the rain it ~feel like ten',
          'P ^miss the call, because the phone ~be down there as well',
        ],
        next: 'the next door in the rain',
        topic: [
          'pocket',
          'compart',
          'zip',
          'strap',
          'stand',
          'organ',
          'clip',
          'leather',
          'canvas',
          'water',
          'laptop',
          'wheel',
          'fit',
          'inch',
          'rfid',
        ],
        needs: [
          { want: 'a pocket for each small thing', topic: ['pocket', 'compart', 'organ', 'divider', 'slot'], thread: 0 },
          { want: 'a bag that stands up by itself', topic: ['stand', 'structure', 'base', 'leather', 'canvas', 'shape'], thread: 1 },
          { want: 'a cover that keeps the rain out', topic: ['water', 'rain', 'zip'] },
        ],
      },
    ],
  },
  {
    kind: 'fashion',
    nouns: ['jeans', 'pants', 'trousers', 'leggings', 'shorts', 'joggers', 'chinos', 'yoga pants', 'sweatpants', 'tights'],
    noun: 'pants',
    many: true,
    demo: ['put them on, sit down, stand up, and leave them alone', 'do one squat in front of the mirror'],
    limit: ['you still have to check the size chart', 'somebody still has to wash them'],
    tensions: [
      {
        object: 'the waistband',
        blame: 'lunch',
        tension: "P's waistband ~roll down every time P ^sit",
        bits: ['Sit down.', 'Stand up.', 'Pull them up.'],
        scene: [
          'P ^sit, it ~roll, P ^stand, P ^tug it up with both thumbs, and three steps later it ~be down again',
          'P ^bend to tie a shoe, and one hand ~go straight to the back, just to check',
        ],
        mistake: 'tug them up with both thumbs',
        cause: [
          'a waistband that only holds on by squeezing folds the moment your body does',
          'fabric that stretches but does not come back bags at the knee by noon',
        ],
        cost: ['so P ^wear the long sweater over it, in June', 'P ^change the minute P ^get home, and the good ones ~~stay in the closet'],
        next: 'the next time you sit down and forget about it',
        topic: [
          'waist',
          'stretch',
          'pocket',
          'squat',
          'soft',
          'rise',
          'fabric',
          'cotton',
          'wick',
          'seam',
          'shape',
          'fit',
          'length',
          'denim',
        ],
        needs: [
          { want: 'a waistband that lies flat without the squeeze', topic: ['waist', 'rise', 'elastic', 'drawstring'], thread: 0 },
          {
            want: 'fabric that comes back after it stretches',
            topic: ['stretch', 'fabric', 'cotton', 'denim', 'knit', 'spandex', 'shape'],
            thread: 1,
          },
          { want: 'pockets that hold more than a coin', topic: ['pocket'] },
        ],
      },
    ],
  },
  {
    kind: 'fashion',
    nouns: ['sunglasses', 'hat', 'cap', 'beanie', 'scarf', 'gloves', 'watch', 'necklace', 'earrings', 'ring', 'bracelet', 'belt', 'tie'],
    noun: 'piece',
    demo: ['put it on, look once in the mirror, and go', 'hold it in the light and turn it'],
    limit: ['you still have to remember where you put it', 'it goes with most things, not with all of them'],
    tensions: [
      {
        object: 'the mirror by the door',
        blame: 'the outfit',
        tension: 'P ^change three times and still ^leave late',
        bits: ['The mirror by the door.', 'Third try.', 'Ten to nine.'],
        scene: [
          'P ^stand at the mirror by the door, P ^take one thing off, P ^put it back on, and the cab ~be waiting',
          'P ^have everything on, it ~look fine, and something ~be still missing',
        ],
        mistake: 'change everything but the one thing',
        cause: [
          'an outfit mostly looks unfinished because one small thing is missing, and you swap the big ones',
          'small things get bought last and in a hurry',
        ],
        cost: ['so the bed ~be covered in clothes, and P ^be in the first outfit again', 'P ^arrive late in the safe choice'],
        next: 'the next ten to nine',
        topic: ['gold', 'silver', 'steel', 'leather', 'lens', 'uv', 'fit', 'wool', 'strap', 'adjust', 'light', 'water', 'clasp', 'brim'],
        needs: [
          {
            want: 'one small piece that goes with the rest of it',
            topic: ['gold', 'silver', 'steel', 'leather', 'fit', 'adjust', 'wool', 'strap', 'lens', 'clasp', 'brim'],
          },
        ],
      },
    ],
  },
];
