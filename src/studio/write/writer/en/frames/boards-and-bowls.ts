import type { Frame } from '../../frame.ts';

/** Things a kitchen floor or counter is about: boards to cut on, bowls to eat from. */
export const boardsAndBowls: Frame[] = [
  {
    kind: 'kitchen',
    nouns: ['cutting board', 'chopping board', 'carving board', 'butcher block'],
    noun: 'board',
    demo: ['lay it down, chop one onion, and tip it into the pan', 'put a tomato on it, cut it, and wipe it once'],
    limit: ['you still have to chop', 'it needs a dry place to stand'],
    tensions: [
      {
        object: 'the wet counter',
        blame: 'the knife',
        tension: "P's cutting board ~slide across the counter",
        so: 'that counter ~need something that knows its place',
        bits: ['One tomato.', 'One small board.', 'Juice on the floor.'],
        scene: [
          'P ^cut the tomato, the juice ~run off the edge, and a minute later it ~drip into the drawer // the drawer would like to stay dry',
          'P ^chop the onion, half of it ~fall off the side, and the dog ~get there first // the dog has been informed, and is disappointed',
          'P ^cut the melon in half, the halves ~~roll apart, and the juice ~find the sleeve // roll up that sleeve anyway, it is melon',
          'the board ~turn a little with every stroke, and by the third carrot it ~face the wall // the carrots can face any way they like',
          'P ^scrape the herbs into the pan, and half of them ~~land on the burner // the burner did not ask for herbs',
          'P ^lean on the bread knife, the board ~jump, and the loaf ~end up on the floor // the loaf belongs on the table',
        ],
        mistake: 'put a wet towel under the board',
        cause: ['a flat board has nowhere for the juice to go', 'a small board leaves no room for what is already cut'],
        cost: [
          'so P ^wipe the counter, the drawer and the floor for one salad // one salad, one cloth, and call it dinner',
          'P ^move everything to a plate and ^start over, twice // that plate can go back in the cupboard',
        ],
        next: 'the next ripe tomato',
        topic: ['groove', 'juice', 'drip', 'slip', 'grip', 'feet', 'knife', 'knives', 'wood', 'bamboo', 'handle', 'size'],
        needs: [
          { want: 'somewhere for the juice to go', topic: ['groove', 'juice'], thread: 0 },
          { want: 'feet that hold the board in place', topic: ['slip', 'feet'] },
          { want: 'room for what is already cut', topic: ['large', 'big'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'pet',
    nouns: ['dog bowl', 'cat bowl', 'pet bowl', 'slow feeder', 'pet feeder', 'pet fountain', 'water fountain'],
    noun: 'bowl',
    demo: ['fill it, put it down, and step back', 'set it down and let them sniff it first'],
    limit: ['you still have to fill it', 'they still get a vote'],
    tensions: [
      {
        object: 'the puddle on the kitchen floor',
        blame: 'the dog',
        tension: "P's kitchen floor ~get half of every dinner",
        so: 'dinner ~need something that stays for it',
        bits: ['Six seconds.', 'One empty bowl.', 'One wet sock.'],
        scene: [
          'P ^put the bowl down, it ~slide all the way to the fridge, and half of dinner ~stay behind // the fridge will not miss the visits',
          'dinner ~be gone before P ^put the scoop away, and the rest of it ~be under the stove // under the stove, a few pieces still remember',
          'P ^hear it scrape along the tiles, one corner after the other, until it ~hit the stove // the tiles would like a quiet dinner',
          'P ^walk in with bare feet, and the water ~be not where the water should be // the bare feet remember the water',
          'P ^pour it in, P ^turn around, and it ~be gone before P ^close the bag // close the bag first, it is only polite',
          'one nose ~push, the bowl ~tip over the edge of the mat, and the rest ~be for the ants // word has reached the ants',
        ],
        mistake: 'wedge the bowl into a corner',
        cause: ['a light bowl moves as soon as a nose pushes it', 'an open bowl puts up no fight at all'],
        cost: [
          'so P ^mop the same square of floor twice a day // that square of floor has been clean enough',
          'P ^find dry food under the fridge until summer // the fridge may be hiding a few more',
        ],
        next: 'the next dinner at six',
        topic: ['slow', 'slip', 'slid', 'rubber', 'feet', 'ridge', 'steel', 'spill', 'cup', 'wash', 'filter'],
        needs: [
          {
            want: 'a bowl that stays where you put it',
            topic: ['slip', 'slid', 'feet', 'suction', 'weighted', 'heavy', 'rubber'],
            thread: 0,
          },
          { want: 'something that puts up a bit of a fight', topic: ['slow', 'ridge', 'maze'], thread: 1 },
        ],
      },
    ],
  },
];
