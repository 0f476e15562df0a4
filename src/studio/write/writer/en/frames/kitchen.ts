import type { Frame } from '../../frame.ts';

export const kitchen: Frame[] = [
  {
    kind: 'kitchen',
    nouns: ['pan', 'skillet', 'frying pan', 'wok', 'pot', 'dutch oven', 'cookware set', 'cookware'],
    noun: 'pan',
    demo: ['heat it, add a little oil, and wait', 'set it on the heat and leave the eggs alone'],
    limit: ['you still have to cook', "it won't make you patient with eggs"],
    tensions: [
      {
        object: 'the spatula',
        blame: 'the stove',
        tension: "P's eggs ~~weld themselves to the pan",
        so: 'breakfast ~need something that lets go',
        bits: ['Two eggs.', 'One spatula.', 'Half stays in the pan.'],
        scene: [
          'P ^slide the spatula under, it ~stop halfway, and breakfast ~turn into scrambled eggs nobody ~order // the spatula has been through enough',
          'half of it ~come out, half of it ~stay, and the sink ~get the rest overnight // the sink can have the night off',
          'P ^try to flip it, the bottom ~stay, and the top ~come along alone // next time, the top and the bottom go together',
          'P ^soak it, P ^scrape it, P ^soak it again, and the smell ~be still there at lunch // lunch can smell like lunch',
          'P ^make one pancake for the pan, one for the dog, and the third one ~~be nearly round // the dog votes for things as they are',
          'P ^shake the pan like they ~~do on TV, and nothing in it ~move // the people on TV can keep their pans',
        ],
        mistake: 'scrape it with a fork',
        cause: [
          'food grabs wherever the pan is too cool, too thin or too scratched',
          'a thin base heats in patches, and the hot patch is where it sticks',
        ],
        cost: [
          "so the pan ~soak until tomorrow, and tomorrow it ~be takeout // tomorrow's takeout has been put on hold",
          'P ^scrub for longer than P ^eat // eat first, scrub later',
        ],
        next: 'the next two eggs',
        topic: ['stick', 'heat', 'even', 'coat', 'ceramic', 'iron', 'steel', 'base', 'clean', 'handle', 'oven', 'induction'],
        needs: [
          { want: 'a surface that eggs let go of', topic: ['stick', 'coat', 'ceramic', 'release', 'season', 'granite'], thread: 0 },
          { want: 'a base that heats evenly, edge to edge', topic: ['even', 'aluminum', 'cast iron', 'thick'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'kitchen',
    nouns: ['knife', 'chef knife', 'knife set', 'kitchen knife', 'knife sharpener'],
    noun: 'knife',
    demo: ['lay the tomato down and let the blade do it', 'curl your fingers, rock it, and take your time'],
    limit: ['you still need a decent board', 'it has to be washed by hand if you want to keep the edge'],
    tensions: [
      {
        object: 'the tomato',
        blame: 'the tomato',
        tension: "P's knife ~squash the tomato",
        so: 'the tomato ~need a cleaner goodbye',
        bits: ['One ripe tomato.', 'No slice.', 'Just juice.'],
        scene: [
          'P ^press, the skin ~give way all at once, and there ~be a puddle where the slices should be // the tomato would like another try',
          'P ^saw at it like bread, and it ~roll off the board on its own // the board is that way, little tomato',
          'P ^put the bread knife to it, then the little one, and it ~end up as salsa // salsa is lovely, when it is on purpose',
          'P ^slice the onion, it ~skid, and one half ~go under the fridge // half an onion is still under the fridge',
          'P ^cut the chicken, and it ~be more like tearing with an audience // the audience may go home',
          'the birthday cake ~come out, P ^cut it, and the first slice ~be a pile // somebody has a birthday coming',
        ],
        mistake: 'press harder',
        cause: [
          'a dull edge crushes before it cuts, so your hand has to push',
          'the edge rolls over on hard boards, and after that it only pushes',
        ],
        cost: [
          'dinner ~take twice as long, and the board ~look like a crime scene // the board pleads not guilty',
          'so P ^buy things already chopped, and ^pay for the chopping // the chopping may stay at the shop',
        ],
        next: 'the next ripe tomato',
        topic: ['blade', 'edge', 'sharp', 'steel', 'handle', 'grip', 'cut', 'balance', 'angle'],
        needs: [
          { want: 'an edge that goes in without the push', topic: ['edge', 'sharp', 'serrat', 'angle'] },
          {
            want: 'steel that stays hard at the edge',
            topic: ['carbon', 'hardness', 'rockwell', 'hrc', 'damascus', 'forged', 'german steel'],
            thread: 1,
          },
        ],
      },
    ],
  },
  {
    kind: 'kitchen',
    nouns: [],
    noun: 'thing',
    demo: ['take it out, use it, and put it back', 'rinse it, set it down, and get on with dinner'],
    limit: ['you still have to do the cooking', "it won't do the dishes for you"],
    tensions: [
      {
        object: 'that one drawer',
        blame: 'the drawer',
        tension: 'dinner ~take longer than it should',
        so: 'the drawer ~need one thing that fits the job',
        bits: ['Six in the evening.', 'One full drawer.', 'Nothing that works.'],
        scene: [
          'P ^open the drawer, it ~jam on the whisk, and the onions ~~be already burning // the whisk is still stuck in there',
          "P ^dig past three things that almost ~~work, and the water ~boil over behind P'o // the water is about to boil, no rush",
          'P ^open the can with the thing that ~slip, and everyone ~look over at the noise // everyone may look away again',
          'P ^stand there with the wrong lid in one hand and a hot pan in the other // put the pan down, it is hot',
          'the timer ~ring, the drawer ~be stuck, and P ^stir it with a fork // forks are for eating',
          'P ^read step four, P ^look at what P ^have, and ^skip to step five // step four, whenever P ^be ready',
        ],
        mistake: 'make do with the old one',
        cause: [
          'most of what is in a kitchen drawer was bought for one recipe and never fitted the job again',
          'small jobs take long when the tool is nearly right',
        ],
        cost: [
          'so P ^eat later, P ^wash up later, and somehow it ~be ten // it is ten already, good night',
          'by the time it ~be ready, the kitchen ~look worse than the food // the kitchen forgives quickly',
        ],
        next: 'the next busy evening',
        topic: ['clean', 'dishwasher', 'easy', 'fast', 'quick', 'fit', 'size', 'store', 'handle', 'grip'],
        needs: [{ want: 'something that cleans up as fast as it works', topic: ['clean', 'dishwasher', 'wash'] }],
      },
    ],
  },
];
