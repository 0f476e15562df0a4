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
        so: 'the gate ~need a plan of its own',
        bits: ['Gate twelve.', 'A red battery.', 'No cord.'],
        scene: [
          'the boarding pass ~be on the phone, the phone ~be in the red, and the one cord P ^need ~be still plugged in beside the bed // the cord beside the bed can stay in bed',
          'P ^walk the whole terminal along the wall, ^look at every socket, and all of them ~~be taken // the wall of the terminal has been admired enough',
          'P ^ask at the desk, and the lady ~point at a pole with nine people around it // the lady at the desk says good luck to the pole',
          'the map ~be open, the street ~be long, and the screen ~go black at the corner // left at the corner, by the way',
        ],
        mistake: 'crouch by a socket',
        cause: [
          'it is hardly ever the battery that lets you down, it is the cord you left behind',
          'maps, tickets and photos all land on the same day, and so does the red battery',
        ],
        cost: [
          'so P ^borrow a cable from a stranger and ^stand there like a lamp // the stranger may keep the cable',
          'P ^turn the screen down so far that nobody ~can read it // somebody turn the screen up again',
        ],
        next: 'the next gate with no free socket',
        topic: ['cable', 'cord', 'built', 'watt', 'mah', 'charge', 'charg', 'usb', 'port', 'fast', 'slim', 'pocket', 'battery'],
        needs: [
          { want: "a cord that can't be left at home", topic: ['cable', 'cord', 'built'], thread: 0 },
          { want: 'enough in reserve for the whole day', topic: ['mah', 'capacity', 'wh', 'charges'], thread: 1 },
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
        so: 'the nightstand ~need fewer surprises',
        bits: ['All night.', 'Plugged in.', 'Half empty.'],
        scene: [
          'P ^plug it in at eleven, P ^sleep, and in the morning the plug ~be half out of the wall // look at the plug once more, at eleven',
          'P ^bend the cable just so, P ^lean the phone against a book, and one nudge ~undo it all // the book may go back to being a book',
          'P ^turn over in the dark, P ^hear the little sound, and it ~come unplugged // turn over, it is still dark',
          'P ^count the outlets in the hotel, and the only one ~be behind the bed // the bed in the hotel can stay where it is',
          'P ^hold it at an angle all through breakfast, like a sick bird // the sick bird says hello at breakfast',
          "the car ~be at fifty miles, the phone ~be at four percent, and the cable ~be P's kid's // give the kid the cable back",
        ],
        mistake: 'bend the cable until it works',
        cause: [
          'a cable frays right where it bends, and it bends in the same place every night',
          'old bricks feed a phone slowly, and then share that with everything else',
        ],
        cost: [
          'so P ^begin the day counting percent, and by four it ~be over // the percent can count themselves',
          'P ^buy the cheap one at the register again, the third this year // the register will miss somebody',
        ],
        next: 'the next night you forget to check',
        topic: ['watt', 'charge', 'charg', 'port', 'usb', 'cable', 'braid', 'fast', 'fold', 'foot', 'feet', 'ft', 'magnet', 'w'],
        needs: [
          { want: 'a cable that can take the bend', topic: ['braid', 'nylon', 'bend', 'reinforc', 'kevlar'], thread: 0 },
          { want: 'a plug with enough power for all of them', topic: ['watt', 'gan', '0w', '5w', 'ports'], thread: 1 },
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
        so: 'the call ~need less of the bus',
        bits: ['One bus.', 'One call.', 'Say that again?'],
        scene: [
          'the bus ~pull away, somebody ~say a number, and P ^say sorry, what, for the third time // the number, one last time, was seven',
          "P ^press one finger to P's ear, ^turn toward the window, and still ^hear the brakes better than the boss // the boss has been asked to repeat the brakes",
          'P ^duck into a doorway, P ^cover one ear, and a motorcycle ~pass // the doorway is free again',
          "P ^nod along for a minute, and then somebody ~ask P'o what P ^think // think about it, somebody will ask",
          'the baby next door ~start, the drill ~join in, and P ^type sorry in the chat // the baby next door has the floor',
          'P ^turn it up for the quiet part, and then there ~come the drums // here come the drums',
        ],
        mistake: 'turn the volume up to full',
        cause: [
          'street noise sits right on top of voices, and turning it all up turns up the street as well',
          'a loose fit lets the noise in before the sound gets there',
        ],
        cost: [
          'so P ^call back in the evening and ^ask for everything again // the evening may be about dinner',
          "P's ears ~~ring, and the song ~be over // play that song from the beginning",
        ],
        next: 'the next bus that brakes in mid-sentence',
        topic: ['noise', 'cancel', 'fit', 'battery', 'hour', 'mic', 'call', 'sound', 'bass', 'comfort', 'bluetooth', 'cushion', 'tip'],
        needs: [
          { want: 'something that takes the street noise out', topic: ['noise', 'cancel', 'anc', 'mic', '!hours', '!playtime'], thread: 0 },
          { want: 'a fit that closes the door on the noise', topic: ['cushion', 'ear tip', 'fit', 'seal'], thread: 1 },
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
        so: 'the song ~need more room than a bowl',
        bits: ['One phone.', 'One bowl.', 'Tiny music.'],
        scene: [
          'P ^set the phone in a bowl to make it louder, and now it ~sound like a radio under water // the bowl can go back to cereal',
          'friends ~~be over, somebody ~ask for music, and P ^hold up a phone like a very small lighter // lower the lighter, the music is on',
          'P ^carry the phone around in a pocket while P ^cook, and the pocket ~sing // the pocket may hum along',
          'somebody ~ask who ~play that, and nobody ~hear who // ask again who plays that',
          'P ^turn the laptop around to face the garden, and the garden ~do not dance // ask the garden for a dance',
          'it ~be the best part of the song, and all of it ~~be a buzz // the best part is just coming up',
        ],
        mistake: 'put the phone in a bowl',
        cause: [
          'a phone has no room inside to move any air, and low notes are made of air',
          'small drivers give up on the low end first, so what is left is hiss',
        ],
        cost: [
          'so everybody ~talk over it, and after two songs somebody ~turn it off // somebody turn it up again',
          'the good part of every song ~go missing // the good part sends its regards',
        ],
        next: 'the next time friends stay late',
        topic: ['bass', 'sound', 'watt', 'battery', 'hour', 'water', 'bluetooth', 'pair', 'driver', 'loud', 'portable', 'dust'],
        needs: [
          { want: 'a box with room to move some air', topic: ['bass', 'driver', 'radiator', 'woofer'], thread: 0 },
          { want: 'a speaker that does not give up on the low end', topic: ['bass', 'woofer'], thread: 1 },
        ],
      },
    ],
  },
];
