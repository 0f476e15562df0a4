import type { Frame } from '../../frame.ts';

export const homeComfort: Frame[] = [
  {
    kind: 'home',
    nouns: ['pillow', 'bed pillow', 'neck pillow', 'body pillow'],
    noun: 'pillow',
    demo: ['shake it out, lie back, and give it a minute', 'fold it in half, let go, and watch it come back'],
    limit: ['you may need a night to get used to the height', 'it still needs a pillowcase'],
    tensions: [
      {
        object: 'the cold side',
        blame: 'the mattress',
        tension: "P's pillow ~be flat by midnight",
        bits: ['Midnight.', 'A flat pillow.', 'Fold it again.'],
        scene: [
          'P ^fold it in half, P ^punch it twice, P ^flip it to the cold side, and it ~go flat again',
          "P ^slide one arm underneath to hold it up, and P ^wake with the arm asleep and the rest of P'o awake",
        ],
        mistake: 'fold the flat one in half',
        cause: [
          'filling drifts to the edges, so the middle has nothing left to give',
          'warmth and weight press the filling flat, and it has no reason to rise again',
        ],
        cost: ['so P ^wake before the alarm and ^be cross with everyone by ten', 'P ^stack a second one on top, and now it ~be too high'],
        next: 'the next midnight flip',
        topic: ['fill', 'foam', 'loft', 'support', 'shape', 'cool', 'adjust', 'cover', 'wash', 'firm', 'soft', 'height', 'shred'],
        needs: [
          { want: 'a filling that stays in the middle', topic: ['fill', 'shred', 'gusset', 'chamber', 'quilt'], thread: 0 },
          { want: 'foam that comes back up after the weight', topic: ['foam', 'memory', 'loft', 'shape', 'support'], thread: 1 },
          { want: 'a side that stays cool', topic: ['cool', 'breath', 'bamboo', 'gel', 'cover'] },
          { want: 'a height you can choose yourself', topic: ['adjust', 'height', 'fill', 'loft'] },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: [
      'sheets',
      'sheet set',
      'bed sheets',
      'duvet',
      'duvet cover',
      'comforter',
      'blanket',
      'throw',
      'throw blanket',
      'quilt',
      'weighted blanket',
    ],
    noun: 'blanket',
    demo: ['shake it out over the bed and smooth it once', 'pull it up to your chin and leave it there'],
    limit: ['you still have to make the bed', 'it takes a wash or two to settle'],
    tensions: [
      {
        object: 'the one bare foot',
        blame: 'the heating',
        tension: 'P ^be too hot at two and too cold at four',
        bits: ['Two in the morning.', 'One foot out.', 'Too hot.'],
        scene: [
          'one foot ~go out, then the other, then everything ~be on the floor, and by four P ^be pulling it all back up',
          'P ^kick it off, P ^drag it back, and the clock ~say two, then three, then four',
        ],
        mistake: 'fiddle with the thermostat at night',
        cause: [
          'a tight weave holds on to warm air, so the heat has nowhere to go',
          'heat and damp get caught under the cover, and then they turn cold',
        ],
        cost: ['so morning ~come, and it ~feel as if nobody ~sleep at all', 'P ^start the day with one cold foot and no patience'],
        next: 'the next four in the morning',
        topic: ['cool', 'warm', 'breath', 'weave', 'cotton', 'linen', 'fleece', 'soft', 'weight', 'wash', 'thread', 'down'],
        needs: [
          { want: 'a weave that lets the warm air through', topic: ['breath', 'weave', 'cool', 'percale', 'linen', 'cotton'], thread: 0 },
          { want: 'cloth that carries the damp away', topic: ['wick', 'dry', 'moisture', 'bamboo', 'linen', 'cotton'], thread: 1 },
          { want: 'weight without the heat', topic: ['weight', 'light', 'cotton', 'fill'] },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['candle', 'scented candle', 'diffuser', 'humidifier', 'air purifier', 'incense'],
    noun: 'candle',
    demo: ['set it down, start it, and leave the room for a while', 'put it on the side table, away from the curtain'],
    limit: ['you still have to open a window now and then', 'it needs a flat, safe spot'],
    tensions: [
      {
        object: 'the front door',
        blame: 'the trash',
        tension: "the hallway ~smell of last night's dinner",
        bits: ['The front door.', 'One breath.', 'Onions.'],
        scene: [
          "P ^open the front door after a long day, and the first thing to say hello ~be yesterday's onions",
          'a friend ~walk in, ~stop for half a second, and ~say nothing at all',
        ],
        mistake: 'spray something over it',
        cause: ['smells settle into fabric, and a spray only sits on top of them for a while', 'still air keeps whatever you cooked in it'],
        cost: ['so P ^keep the windows open in January and ^wear a coat indoors', 'P ^meet people in cafés, just in case'],
        next: 'the next time you open that door',
        topic: ['scent', 'smell', 'burn', 'hour', 'wax', 'air', 'filter', 'mist', 'oil', 'quiet', 'room'],
        needs: [
          {
            want: 'something that works on the air itself',
            topic: ['scent', 'filter', 'hepa', 'carbon', 'mist', 'oil', 'burn', 'wax'],
            thread: 0,
          },
          { want: 'something that keeps the air moving', topic: ['air', 'filter', 'fan', 'quiet', 'mist', 'room'], thread: 1 },
          { want: 'something that goes on for a whole evening', topic: ['hour', 'burn', 'last'] },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['doormat', 'welcome mat', 'rug', 'runner', 'area rug', 'bath mat', 'door mat', 'carpet'],
    noun: 'mat',
    demo: ['lay it down, step on it, and step off', 'roll it out and press the corners flat'],
    limit: ['you still have to shake it out', 'the corners need a day to lie flat'],
    tensions: [
      {
        object: 'the wet footprints',
        blame: 'the weather',
        tension: 'the whole street ~come in on the shoes',
        bits: ['One pair of boots.', 'Six footprints.', 'A clean floor.'],
        scene: [
          'P ^mop the hall, the door ~open, and six wet footprints ~~walk straight to the fridge',
          'P ^step in it with one sock, right by the door, and the sock ~stay wet until lunch',
        ],
        mistake: 'mop the same hall again',
        cause: ['most of the dirt in a house comes in on the first two steps', 'a thin mat slides, so the feet land next to it'],
        cost: [
          'so the hall ~get mopped twice a day, and nobody ever ~see it clean',
          'the grit ~get carried to the carpet, and there it ~stay',
        ],
        next: 'the next rainy Saturday',
        topic: ['absorb', 'slip', 'dry', 'wash', 'backing', 'rubber', 'dirt', 'water', 'paint', 'hand', 'coir', 'outdoor', 'thick'],
        needs: [
          {
            want: 'something thick that takes the dirt at the door',
            topic: ['absorb', 'dirt', 'coir', 'thick', 'dry', 'water', 'pile'],
            thread: 0,
          },
          { want: 'a back that does not slide', topic: ['slip', 'backing', 'rubber', 'grip'], thread: 1 },
          { want: 'something you can rinse off outside', topic: ['wash', 'rinse', 'hose', 'clean'] },
        ],
      },
    ],
  },
  {
    kind: 'home',
    nouns: ['towel', 'bath towel', 'towel set', 'shower curtain', 'shower head', 'showerhead'],
    noun: 'towel',
    demo: ['hang it up, use it, and hang it up again', 'fold it once and feel the edge'],
    limit: ['it wants a wash before the first use', 'you still have to hang it up'],
    tensions: [
      {
        object: 'the damp towel',
        blame: 'the bathroom',
        tension: "P's towel ~be still damp at night",
        bits: ['Morning shower.', 'Evening.', 'Still damp.'],
        scene: [
          'P ^reach for it with wet hands, and it ~be as wet as P ^be, and it ~smell a little like a tent',
          'P ^rub, and the water only ~move from one shoulder to the other',
        ],
        mistake: 'hang it over the door',
        cause: [
          'worn loops stop soaking up and start pushing the water around',
          'softener coats the fibres, and a coated fibre repels water',
        ],
        cost: ['so it ~go in the wash every second day and ~come out the same', 'P ^stand there, half dry, in a cold bathroom'],
        next: 'the next cold morning',
        topic: ['absorb', 'dry', 'cotton', 'soft', 'loop', 'weave', 'gsm', 'wash', 'quick', 'linen', 'bamboo'],
        needs: [
          { want: 'loops that soak the water up', topic: ['absorb', 'loop', 'cotton', 'terry', 'gsm'], thread: 0 },
          { want: 'cloth that gives the water back to the air', topic: ['dry', 'quick', 'waffle', 'linen', 'bamboo'], thread: 1 },
          { want: 'something that stays soft without the softener', topic: ['soft', 'wash', 'combed'] },
        ],
      },
    ],
  },
];
