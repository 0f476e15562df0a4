import type { Frame } from '../../frame.ts';

export const bathroom: Frame[] = [
  {
    kind: 'skincare',
    nouns: ['toothbrush', 'electric toothbrush', 'water flosser', 'flosser', 'toothbrush head', 'tongue scraper'],
    noun: 'toothbrush',
    demo: ['wet it, start at the back, and let it do the small circles', 'set it on its stand and wipe the handle'],
    limit: ['you still have to stand there for the whole two minutes', 'you still have to see the dentist'],
    tensions: [
      {
        object: 'the bathroom clock',
        blame: 'the toothpaste',
        tension: 'P ^brush for about forty seconds',
        so: 'two minutes ~~need a bit of help',
        bits: ['Eleven at night.', 'Forty seconds.', 'Same three teeth.'],
        scene: [
          'P ^start in front, P ^check the phone, and the back row ~get one polite wave // the back row says a polite hello',
          'P ^scrub like a pan, P ^spit, and the tongue still ~find the fuzzy one at the back // the fuzzy one at the back knows the plan',
          'P ^stand at the sink with one eye shut, P ^count to something, and ^call it two minutes // open the other eye, it is nearly morning',
          'P ^brush while P ^look for the other sock, so the left side ~get the hallway and the right side ~get nothing // the sock, by the way, was under the sink',
          'the mirror ~fog up, the phone ~buzz on the shelf, and P ^rinse without knowing where P ^be // the phone can buzz all it likes',
          'P ^promise to do it properly tonight, and tonight P ^be asleep on the couch by ten // the couch can wait until ten',
        ],
        mistake: 'scrub harder on one side',
        cause: [
          'two minutes feel like ten when nothing counts them',
          'a stiff brush pushed hard slides over the gaps where it should go in',
        ],
        cost: [
          "so P ^tell the nice lady with the mirror that P ^floss, and the lady ~look at P'o for a while // the nice lady with the mirror says hello",
          'P ^chew on one side and ^call it a habit // the other side would like to be introduced',
        ],
        next: 'the next sleepy evening',
        topic: ['timer', 'minute', 'bristle', 'brush', 'soft', 'pressure', 'mode', 'charge', 'battery', 'head', 'clean', 'water'],
        needs: [
          { want: 'something that counts the two minutes for you', topic: ['timer', 'minute', '!charg'], thread: 0 },
          { want: 'bristles that bend into the gaps', topic: ['bristle'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'skincare',
    nouns: ['hair dryer', 'blow dryer', 'hair straightener', 'flat iron', 'curling iron', 'hot air brush'],
    noun: 'hair dryer',
    demo: ['section it, point it down, and go slowly', 'warm first, then the cool button at the end'],
    limit: ['you still have to hold your arm up', 'it needs a socket near a mirror'],
    tensions: [
      {
        object: 'the damp collar',
        blame: 'the weather',
        tension: 'P ^leave the house with wet hair',
        so: 'the back of the head ~need some attention, too',
        bits: ['Ten past eight.', 'Half dry.', 'One cold collar.'],
        scene: [
          "P ^do the front, P's arm ~go numb, and the back ~dry on the bus against the collar // the bus would like its headrest back",
          "the mirror ~fog, the clock ~say ten past, and one side ~flip out like a question mark // the question mark can be somebody else's",
          "P ^turn the dryer up, P ^look at the clock, and the back of P's head ~be still dripping into the shirt // the shirt would prefer to stay out of it",
          'P ^tie it up wet, P ^take it down at lunch, and there ~be a dent all the way around // lunch can be about lunch',
          'the elevator door ~~be a mirror, and P ^see one half that ~be done and one half that ~give up // the elevator door has seen worse',
          "P ^stand in front of the fan with a towel on P's shoulders, and the toast ~burn // somebody, please, get the toast",
        ],
        mistake: 'tie it up wet',
        cause: [
          'hot air with no push only warms the outside and leaves the roots damp',
          'hair that dries bent stays bent until the next wash',
        ],
        cost: [
          'so it ~go up in an elastic by noon and ~stay there // the elastic can have the afternoon off',
          'P ^get up twenty minutes early, for hair // those twenty minutes belong to the pillow',
        ],
        next: 'the next morning with wet hair and no time',
        topic: ['dry', 'watt', 'speed', 'heat', 'ion', 'cool', 'nozzle', 'light', 'motor', 'ceramic', 'temperature', 'fast', 'brush'],
        needs: [
          { want: 'air with some push behind it', topic: ['speed', 'watt', 'motor', 'rpm', 'airflow'], thread: 0 },
          { want: 'heat that can be set', topic: ['cool', 'heat setting', 'temperature'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'skincare',
    nouns: ['sunscreen', 'sun cream', 'sunblock', 'sun stick'],
    noun: 'sunscreen',
    demo: ['two fingers of it, ears too, and wait at the door', 'put it by the keys, where the hand goes anyway'],
    limit: ['you still have to put it on again later', 'a hat is still a good idea'],
    tensions: [
      {
        object: 'the bottle at the back',
        blame: 'the sun',
        tension: 'P ^skip the one step P ^know about',
        so: 'mornings ~~need one that is easy to put on',
        bits: ['One white nose.', 'One greasy steering wheel.', 'So, none at all.'],
        scene: [
          'P ^rub it in, P ^look up at the mirror, and a ghost in sunglasses ~look back // the ghost in the mirror waves goodbye',
          'P ^touch the phone, the door and the wheel, and all three ~~be greasy until lunch // the phone, the door and the wheel send their thanks',
          'P ^stand at the door with the keys, P ^remember it, and the bottle ~be upstairs behind everything else // the keys know the way, now the bottle needs to',
          "P ^put some on the nose, P ^forget the ears, and by noon the ears ~~remind P'o // do not forget the ears",
          'a white stripe ~stay along the jaw all morning, and nobody ~say a word // next time, somebody say a word',
          "the cap ~be full of sand from last year, and so that ~be that // last year's sand can go back to the beach",
        ],
        mistake: 'save it for the beach',
        cause: [
          'what feels like frosting gets left in the drawer by Wednesday',
          'a thick layer sits on top, and makeup slides right off it',
        ],
        cost: [
          'so the bottle ~go out of date with two thirds left in it // two thirds of a bottle would like a second chance',
          'P ^remember it at the light, in full sun, with the window down // the light is about to turn green',
        ],
        next: 'the next bright morning',
        topic: ['light', 'greas', 'white', 'cast', 'absorb', 'sheer', 'invisible', 'mineral', 'water', 'fragrance', 'face', 'broad'],
        needs: [
          { want: 'something light enough to want on your face', topic: ['lightweight', 'sheer', 'invisible', 'greas'], thread: 0 },
          { want: 'a layer that is gone before the makeup goes on', topic: ['absorb', 'white', 'cast'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'skincare',
    nouns: ['perfume', 'eau de parfum', 'cologne', 'eau de toilette', 'deodorant', 'body spray', 'fragrance'],
    noun: 'perfume',
    demo: ['one spray, wrist to neck, and then leave the room', 'spray once in the air and wait a minute before you judge'],
    limit: ['noses differ, so try yours first', 'you still have to go easy in the elevator'],
    tensions: [
      {
        object: 'the elevator',
        blame: 'the bottle',
        tension: "P's scent ~be gone by the second meeting",
        so: 'the scarf ~deserve something to remember',
        bits: ['Eight: lovely.', 'Ten: faint.', 'Noon: nothing.'],
        scene: [
          'P ^spray it on at the door, P ^get a nice word in the elevator, and by ten even the scarf ~forget // keep the scarf out of it',
          'P ^put on four sprays to make it last, and the whole bus ~open a window // the bus can close its window',
          "P ^lift the wrist to P's nose at eleven, and there ~be nothing left but soap // give the wrist a second sniff at eleven",
          'somebody ~ask what P ^wear, and by the time they ~~lean in there ~be nothing to smell // lean in, somebody is about to ask',
          'P ^spray the scarf, the coat and the air, and after lunch it ~be just the coat again // the coat has no comment',
          'P ^come back from the coffee machine, and now P ^smell of the coffee machine // the coffee machine smells of coffee, as it should',
        ],
        mistake: 'put on four more sprays',
        cause: [
          'the bright notes in front leave first, and some bottles have little behind them',
          "your own nose stops listening long before other people's do",
        ],
        cost: [
          'so P ^carry the whole bottle in the bag, and one day it ~tip // close the bag, gently',
          'P ^own six, and none of them ~be the one // the other six can watch',
        ],
        next: 'the next evening that starts at noon',
        topic: ['note', 'last', 'hour', 'scent', 'wood', 'vanilla', 'citrus', 'oil', 'spray', 'fresh', 'amber', 'musk'],
        needs: [
          { want: 'something left behind the bright notes', topic: ['notes', 'wood', 'amber', 'musk', 'vanilla'], thread: 0 },
          { want: 'a scent that is still there after lunch', topic: ['hour', 'last'] },
        ],
      },
    ],
  },
];
