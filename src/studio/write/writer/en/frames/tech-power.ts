import type { Frame } from '../../frame.ts';

/** Power and sound. */
export const techPower: Frame[] = [
  {
    kind: 'tech',
    nouns: ['power bank', 'portable charger', 'battery pack'],
    noun: 'power bank',
    demo: ['plug in, drop it in the bag, and forget about it', 'set the phone on top and walk to the gate'],
    limit: ['you still have to charge it the night before', 'it adds a little weight to the bag'],
    tensions: [
      {
        object: 'the cord beside the bed',
        blame: 'the battery',
        tension: "P's phone ~die at the gate",
        bits: ['Gate twelve.', 'A red battery.', 'No cord.'],
        scene: [
          'the boarding pass ~be on the phone, the phone ~be in the red, and the one cord P ^need ~be still plugged in beside the bed',
          'P ^walk the whole terminal along the wall, ^look at every socket, and all of them ~~be taken',
        ],
        mistake: 'crouch by a socket',
        cause: [
          'it is hardly ever the battery that lets you down, it is the cord you left behind',
          'maps, tickets and photos all land on the same day, and so does the red battery',
        ],
        cost: [
          'so P ^borrow a cable from a stranger and ^stand there like a lamp',
          'P ^turn the screen down so far that nobody ~can read it',
        ],
        next: 'the next gate with no free socket',
        topic: ['cable', 'cord', 'built', 'watt', 'mah', 'charge', 'charg', 'usb', 'port', 'fast', 'slim', 'pocket', 'battery'],
        needs: [
          { want: "a cord that can't be left at home", topic: ['cable', 'cord', 'built'], thread: 0 },
          { want: 'enough in reserve for the whole day', topic: ['mah', 'capacity', 'watt', 'charges', 'hours', 'wh'] },
          { want: 'something that fills up fast', topic: ['fast', 'minute', 'watt', 'pd', 'quick', 'under'], thread: 1 },
          { want: 'something that fits in a coat pocket', topic: ['slim', 'pocket', 'light', 'card', 'oz', 'small'] },
          { want: 'a port for everybody at the table', topic: ['port', 'device', 'usb', 'at once'] },
        ],
      },
    ],
  },
  {
    kind: 'tech',
    nouns: [
      'charger',
      'wireless charger',
      'wall charger',
      'charging station',
      'charging cable',
      'cable',
      'usb c cable',
      'usb-c cable',
      'adapter',
      'car charger',
      'power strip',
      'hub',
      'usb hub',
    ],
    noun: 'charger',
    demo: ['plug it in, set the phone down, and go to bed', 'unplug the other three and use this one'],
    limit: ['you still have to plug it in', "it can't make you put the phone down"],
    tensions: [
      {
        object: 'the tangle behind the nightstand',
        blame: 'the phone',
        tension: "P's phone ~wake up half empty",
        bits: ['All night.', 'Plugged in.', 'Half empty.'],
        scene: [
          'P ^plug it in at eleven, P ^sleep, and in the morning the plug ~be half out of the wall',
          'P ^bend the cable just so, P ^lean the phone against a book, and one nudge ~undo it all',
        ],
        mistake: 'bend the cable until it works',
        cause: [
          'a cable frays right where it bends, and it bends in the same place every night',
          'old bricks feed a phone slowly, and then share that with everything else',
        ],
        cost: [
          'so P ^begin the day counting percent, and by four it ~be over',
          'P ^buy the cheap one at the register again, the third this year',
        ],
        next: 'the next night you forget to check',
        topic: ['watt', 'charge', 'charg', 'port', 'usb', 'cable', 'braid', 'fast', 'fold', 'foot', 'feet', 'ft', 'magnet', 'w'],
        needs: [
          { want: 'a cable that can take the bend', topic: ['braid', 'nylon', 'bend', 'rein', 'kevlar', 'cable'], thread: 0 },
          { want: 'a plug with enough power for all of them', topic: ['watt', 'w', 'port', 'fast', 'charg', 'gan'], thread: 1 },
          { want: 'something the phone just snaps onto', topic: ['magnet', 'wireless', 'magsafe', 'stand'] },
          { want: 'a cable that reaches the bed', topic: ['ft', 'feet', 'foot', 'long', 'length'] },
        ],
      },
    ],
  },
  {
    kind: 'tech',
    nouns: ['headphones', 'earbuds', 'wireless earbuds', 'headset', 'earphones', 'noise cancelling headphones'],
    noun: 'headphones',
    many: true,
    demo: ['put them on, press play, and look out of the window', 'set them on the desk, open the case, and wait for the light'],
    limit: ["you'll still hear your own thoughts", 'they need charging like everything else'],
    tensions: [
      {
        object: 'the call on the bus',
        blame: 'the connection',
        tension: 'P ^miss half of every call',
        bits: ['One bus.', 'One call.', 'Say that again?'],
        scene: [
          'the bus ~pull away, somebody ~say a number, and P ^say sorry, what, for the third time',
          "P ^press one finger to P's ear, ^turn toward the window, and still ^hear the brakes better than the boss",
        ],
        mistake: 'turn the volume up to full',
        cause: [
          'street noise sits right on top of voices, and turning it all up turns up the street as well',
          'a loose fit lets the noise in before the sound gets there',
        ],
        cost: ['so P ^call back in the evening and ^ask for everything again', "P's ears ~~ring, and the song ~be over"],
        next: 'the next bus that brakes in mid-sentence',
        topic: ['noise', 'cancel', 'fit', 'battery', 'hour', 'mic', 'call', 'sound', 'bass', 'comfort', 'bluetooth', 'cushion', 'tip'],
        needs: [
          { want: 'something that takes the street out of it', topic: ['noise', 'cancel', 'mic', 'anc', 'call'], thread: 0 },
          { want: 'a fit that closes the door on the noise', topic: ['fit', 'tip', 'cushion', 'ear', 'seal', 'comfort'], thread: 1 },
          { want: 'a battery that gets you home', topic: ['battery', 'hour', 'charge'] },
        ],
      },
    ],
  },
  {
    kind: 'tech',
    nouns: ['speaker', 'bluetooth speaker', 'portable speaker', 'soundbar'],
    noun: 'speaker',
    demo: ['put it down, press the button, and step away', 'set it on the windowsill and walk to the other room'],
    limit: ['you still have to pick the music', 'it needs charging like everything else'],
    tensions: [
      {
        object: 'the phone in the bowl',
        blame: 'the song',
        tension: "P's music ~come out of a cereal bowl",
        bits: ['One phone.', 'One bowl.', 'Tiny music.'],
        scene: [
          'P ^set the phone in a bowl to make it louder, and now it ~sound like a radio under water',
          'friends ~~be over, somebody ~ask for music, and P ^hold up a phone like a very small lighter',
        ],
        mistake: 'put the phone in a bowl',
        cause: [
          'a phone has no room inside to move any air, and low notes are made of air',
          'small drivers give up on the low end first, so what is left is hiss',
        ],
        cost: ['so everybody ~talk over it, and after two songs somebody ~turn it off', 'the good part of every song ~go missing'],
        next: 'the next time friends stay late',
        topic: ['bass', 'sound', 'watt', 'battery', 'hour', 'water', 'bluetooth', 'pair', 'driver', 'loud', 'portable', 'dust'],
        needs: [
          { want: 'a box with room to move some air', topic: ['bass', 'driver', 'watt', 'sound', 'radiator', 'woofer'], thread: 0 },
          { want: 'a speaker that does not give up on the low end', topic: ['bass', 'woofer', 'driver', 'watt', 'subwoofer'], thread: 1 },
          { want: 'something you can carry to where they sit', topic: ['portable', 'battery', 'hour', 'light', 'strap'] },
          { want: 'something that does not mind the rain', topic: ['water', 'ip', 'dust', 'splash'] },
        ],
      },
    ],
  },
];
