import type { Frame } from '../../frame.ts';

export const airAndWarmth: Frame[] = [
  {
    kind: 'home',
    nouns: ['air purifier', 'air cleaner', 'purifier'],
    noun: 'air purifier',
    demo: ['put it by the bed, press once, and close the door', 'open the back and look at the filter'],
    limit: ['filters need changing now and then', 'you still have to dust'],
    tensions: [
      {
        object: 'the stripe of sun',
        blame: 'the window',
        tension: 'the stripe of sun ~be full of dust again',
        so: 'that stripe of sun ~need less to carry',
        bits: ['Morning sun.', 'A clean table.', 'For one hour.'],
        scene: [
          'P ^wipe the table, the sun ~come in low, and P ^watch it all float down again // let the sun come in low',
          'P ^fluff the pillow once, and the whole room ~sparkle like a snow globe // fluff the pillow and go to bed',
          "last night's fish ~be still in the curtains when P ^come down for coffee // coffee should smell of coffee",
          'P ^open the window for fresh air, and the street ~come in // close the window on the street',
        ],
        mistake: 'open the window and hope',
        cause: [
          'a cloth only pushes fine dust up, and an hour later it lands again',
          'what floats stays in the room until something pulls it through a filter',
        ],
        cost: [
          'so P ^dust on Saturday and ^draw a line on the shelf by Monday // the shelf is no place to draw',
          'P ^sneeze three times before the first coffee // have the coffee first',
        ],
        next: 'the next low sun',
        topic: ['filter', 'hepa', 'dust', 'pollen', 'pet', 'room', 'sq', 'quiet', 'db', 'sleep', 'carbon', 'smell', 'timer', 'fan'],
        needs: [
          { want: 'a filter that holds on to fine dust', topic: ['hepa', 'filter', 'dust', 'pollen'] },
          { want: 'enough pull for the whole room', topic: ['sq ft', 'square', 'cadr', 'room'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['humidifier', 'mist humidifier'],
    noun: 'humidifier',
    demo: ['fill it at the tap, set it on the nightstand, and watch the first cloud', 'lift off the lid and pour'],
    limit: ['it wants fresh water and a rinse now and then', 'keep it off the good wood'],
    tensions: [
      {
        object: 'the radiator under the window',
        blame: 'the winter',
        tension: 'the night ~end with a dry throat at four',
        so: 'the bedroom ~need a bit of weather',
        bits: ['Four in the morning.', 'One glass of water.', 'One loud radiator.'],
        scene: [
          'the radiator ~tick, it ~be four, and P ^swallow twice before anything ~move // let the radiator tick',
          'P ^touch the lamp, it ~snap, and the cat ~give P a look // say sorry to the cat',
          'P ^feel for the glass in the dark and ^put a finger in it // the glass can stay in the kitchen',
          'the fern by the window ~drop a leaf on the book, crisp as toast // the fern would like to keep the rest',
        ],
        mistake: 'hang a wet towel over the radiator',
        cause: ['warm air takes the water out of whatever is in the room', 'a closed room with the heating on is as dry as a biscuit tin'],
        cost: [
          'so P ^lie there from four to six and ^read the ceiling // the ceiling has nothing new',
          'P ^get up three times for a glass of water // stay under the blanket',
        ],
        next: 'the next tick of the radiator',
        topic: ['mist', 'tank', 'liter', 'hours', 'quiet', 'db', 'fill', 'shut', 'nozzle', 'room', 'water', 'clean'],
        needs: [{ want: 'enough mist to last the night', topic: ['hours', 'liter', 'overnight', 'gallon'] }],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['fan', 'tower fan', 'desk fan', 'neck fan', 'handheld fan', 'pedestal fan', 'ceiling fan'],
    noun: 'fan',
    demo: ['turn it to low and hold up one sheet of paper', 'set it by the window and let it swing'],
    limit: ['it moves air, it does not make it cold', 'the cord still needs an outlet'],
    tensions: [
      {
        object: 'the other side of the pillow',
        blame: 'the summer',
        tension: 'the sheet ~end up on the floor by two',
        so: 'the pillow ~need some moving air',
        bits: ['Two in the morning.', 'No wind.', 'Both sides warm.'],
        scene: [
          'P ^turn the pillow, it ~be cool for a minute, P ^turn it back, and now both sides ~~be warm // one turn of the pillow will do',
          'the old fan ~click at every swing, P ^count the clicks, and at ninety P ^get up // lose count of the clicks',
          'P ^open both windows, and what ~come in ~be a moped // good night, moped',
          'P ^sit at the desk, and the arm ~stick to the paper like a stamp // the paper can lie on the desk alone',
        ],
        mistake: 'sleep on top of the sheet',
        cause: ['air that stands still keeps the warmth right where you lie', 'a small blade has to spin fast, and fast is loud'],
        cost: [
          'so P ^get up at six with a face like a folded map // the map can stay folded',
          'P ^choose between noise and heat, all night // pick a side of the bed instead',
        ],
        next: 'the next night without wind',
        topic: ['speed', 'quiet', 'db', 'oscillat', 'swing', 'timer', 'blade', 'remote', 'hours', 'battery', 'tilt', 'air'],
        needs: [
          { want: 'air that moves across the whole bed', topic: ['oscillat', 'swing', 'tilt'], thread: 0 },
          { want: 'a motor you can sleep beside', topic: ['quiet', 'db', 'sleep', 'motor'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['space heater', 'heater', 'ceramic heater'],
    noun: 'heater',
    demo: ['set it on the floor, turn the dial, and hold out one hand', 'stand it by the desk and point it at your feet'],
    limit: ['give it its own outlet and some room', 'you still have to switch it off when you leave'],
    tensions: [
      {
        object: 'the two pairs of socks',
        blame: 'the window',
        tension: 'the feet under the desk ~~freeze before ten',
        so: 'the floor under the desk ~need some sun',
        bits: ['Two pairs of socks.', 'One blanket.', 'Cold feet.'],
        scene: [
          'P ^type in a blanket like a monk, P ^reach for the tea, and the tea ~be cold too // the blanket can go back to the couch',
          'the thermostat ~say twenty, and the toes under the desk ~~say something else // ask the toes again',
          'P ^sit on one foot, then on the other, and then P ^walk a lap around the kitchen // the kitchen is too far anyway',
          'a draft ~come under the door and ~lift one corner of the page // the page may lie flat',
        ],
        mistake: 'turn up the heating in the whole house',
        cause: [
          'warm air rises, so the ceiling has it and the feet do not',
          'one cold room at the end of the pipe is always the last to get any',
        ],
        cost: [
          'so the whole house ~get warm for the sake of two feet // the house can stay as it is',
          'P ^wear a hat at the desk and ^turn the camera off // take the hat off for the call',
        ],
        next: 'the next cold floor',
        topic: ['watt', 'w', 'heat', 'seconds', 'tip', 'shut', 'thermostat', 'timer', 'room', 'fan', 'quiet', 'ceramic', 'mode'],
        needs: [
          { want: 'warmth down where the feet are', topic: ['heat', 'warm', 'watt', 'ceramic'], thread: 0 },
          { want: 'warmth for just this room', topic: ['thermostat', 'room'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['curtain', 'curtains', 'blackout curtains', 'blackout curtain', 'blinds', 'shade', 'shades'],
    noun: 'curtains',
    many: true,
    demo: ['draw them shut in the middle of the day', 'hold one corner up to the lamp'],
    limit: ['you have to hang them first', 'measure the window before you order'],
    tensions: [
      {
        object: 'the streetlight',
        blame: 'the coffee',
        tension: 'the streetlight ~get into bed before P ^do',
        so: 'the streetlight ~need to stay outside',
        bits: ['One streetlight.', 'One gap.', 'Right in the eye.'],
        scene: [
          "P ^lie down, and one stripe of light ~run across the ceiling, down the wall, and into P's eye // the stripe can stay on the street side",
          'it ~be five, the sun ~be up, and the birds and P ~~be in this together // the birds can start without you',
          'P ^pin the gap shut with a clothespin, P ^roll over, and it ~spring off // the clothespin goes back on the line',
          'the headlights ~~turn at the corner, and the whole room ~swing around once // let the headlights turn',
        ],
        mistake: 'sleep with a shirt over the eyes',
        cause: [
          'thin cloth only colors the light, it does not hold it back',
          'light comes in at the edges and the gap in the middle first',
        ],
        cost: [
          'so the night ~be over at five, every day in June // June may be as bright as it likes',
          'P ^watch the movie twice, once in the reflection // the movie looks better from the front',
        ],
        next: 'the next five in the morning',
        topic: ['blackout', 'light', 'layer', 'weave', 'lining', 'panel', 'grommet', 'length', 'inch', 'noise', 'thermal', 'wash', 'thick'],
        needs: [
          { want: 'cloth that is thick enough for a streetlight', topic: ['blackout', 'blocks', 'layer', 'lining', 'thick'], thread: 0 },
          { want: 'a panel wide enough to close the gap', topic: ['wide', 'width'], thread: 1 },
        ],
      },
    ],
  },
];
