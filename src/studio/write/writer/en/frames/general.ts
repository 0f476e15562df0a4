import type { Frame } from '../../frame.ts';

/** For products that no frame knows: tensions that hold for nearly anything one can own. */
export const general: Frame[] = [
  {
    kind: 'general',
    nouns: [],
    noun: 'one',
    demo: ['take it out of the box and look at it properly', 'hold it, turn it over, and see how it is made'],
    limit: ["it can't do everything, and it doesn't say it can", 'you still have to find a place for it'],
    tensions: [
      {
        object: 'that drawer',
        blame: 'bad luck',
        tension: "the old one ~let P'o down on the one day it ~matter",
        so: 'the drawer ~need one thing that is up to the job',
        bits: ['One drawer.', 'Three old ones.', 'None of them right.'],
        scene: [
          'P ^pull the drawer open, P ^dig past the tape and the dead batteries, and the thing P ^need ~be broken // the dead batteries may leave the drawer as well',
          'P ^find it at the back of the drawer, P ^try it twice, and ^put it back as if it might get better // the back of the drawer is closed for visitors',
          "guests ~~be at the door, P ^reach for it, and it ~come apart in P's hand // the guests are still at the door",
          'P ^swear it ~work last week, P ^turn it over, and something small ~fall out // something small is still under the table',
        ],
        mistake: 'keep the broken one just in case',
        cause: [
          'things bought in a hurry are bought for the price, and the job comes second',
          'the nearly right thing always looks fine in the shop',
        ],
        cost: [
          'so P ^buy the cheap one a second time, and the drawer ~get fuller // the drawer could use the space',
          "P ^borrow one, P ^forget to give it back, and next month it ~start over // give the neighbor's back",
        ],
        next: 'the next day it matters',
        topic: [],
        needs: [],
      },
      {
        object: 'the list on the fridge',
        blame: 'a busy week',
        tension: 'that one small job ~be still on the list',
        so: 'the list ~need a push, and not a long one',
        bits: ['A list on the fridge.', 'One line left.', 'Still there.'],
        scene: [
          'P ^walk past the list on the fridge every morning, and the same line ~look back // the fridge has been very patient',
          'P ^cross off everything else, P ^pour a coffee, and there it ~be, third from the top // third from the top, and the coffee is hot',
          "somebody ~visit, somebody ~see it, and P ^hear P'self say oh, that // the next visitor will look at something else",
          'P ^have ten minutes before dinner, P ^look at it, and ^sit down // dinner can wait a minute',
        ],
        mistake: 'put it off until Sunday',
        cause: [
          'a small job stays undone when the right thing for it is not in the house',
          'it is hardly ever the work that takes long, it is looking for the right thing',
        ],
        cost: [
          'so it ~eat a corner of every weekend without ever getting done // the weekend would like its corner back',
          'and each week it ~take a little more effort to ignore // next week it is somebody else on that list',
        ],
        next: 'the next line on that list',
        topic: [],
        needs: [],
      },
    ],
  },
];
