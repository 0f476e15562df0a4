import type { Frame } from '../../frame.ts';

export const travel: Frame[] = [
  {
    kind: 'fashion',
    nouns: ['suitcase', 'carry-on', 'luggage set', 'packing cubes', 'packing cube', 'garment bag'],
    noun: 'suitcase',
    demo: ['open it flat, pack one side, and close it with one hand', 'roll it once across the floor and let go'],
    limit: ['you still have to leave the third pair of shoes at home', 'every airline measures its own way, so check yours'],
    tensions: [
      {
        object: 'the airport floor',
        blame: 'the packing',
        tension: 'P ^be on both knees at check-in',
        so: 'the lid ~need less convincing',
        bits: ['Row nine.', 'One zipper.', 'A sock in view.'],
        scene: [
          'P ^sit on the lid, P ^pull the zipper, and a sleeve ~come out of the corner like a tongue // the sleeve may come along, inside',
          'the scale ~say two kilos over, and P ^open everything up in front of the whole line // the whole line says thank you',
          'P ^open it in the hotel, and the shampoo ~have met the shirts // the shirts and the shampoo have agreed to part',
          'P ^lift the shoes out to find the charger, and then nothing ~go back in // the shoes go in first, then the rest',
        ],
        mistake: 'sit on the lid',
        cause: [
          'one big hollow lets everything slide to the bottom, where it piles up',
          'a soft side bulges exactly where the zipper has to turn',
        ],
        cost: [
          'so the shirt for the dinner ~arrive with the map of the trip in it // wear the shirt, the map is a nice touch',
          'P ^wear the coat, the boots and the second sweater on board // take the coat off, it is a warm flight',
        ],
        next: 'the next early flight',
        topic: ['pack', 'compress', 'zip', 'expand', 'capacity', 'liter', 'inch', 'light', 'weigh', 'shell', 'divider', 'pocket', 'cabin'],
        needs: [
          { want: 'a wall down the middle of the case', topic: ['divider', 'compart', 'compress'], thread: 0 },
          { want: 'a shell that keeps its shape', topic: ['shell', 'hard', 'polycarbonate'], thread: 1 },
        ],
      },
      {
        object: 'the wobbly wheel',
        blame: 'the street',
        tension: "P's case ~pull to the left",
        so: 'the gate ~need something that rolls along',
        bits: ['Four wheels.', 'Three that work.', 'One platform to cross.'],
        scene: [
          'P ^run for the train, the case ~lean, ~tip, and ~go down in front of everybody // the train is still there, no rush',
          'P ^drag it over the gate sideways while a child ~overtake with a scooter // the child with the scooter wants a rematch',
          'P ^come to the stairs, P ^look for a ramp, and ^carry it up like a calf // put the calf down gently',
          'it ~rattle past the sleeping houses at five, and one light ~come on // mind the sleeping houses',
        ],
        mistake: 'carry it by the side handle',
        cause: ['small hard wheels catch on every joint in the floor', 'a handle with play in it steers the case, and the case steers you'],
        cost: [
          'so P ^arrive with one long arm and ^take a taxi for six streets // the taxi will have to find someone else',
          'P ^miss the train by one staircase // one staircase, and the train is still there',
        ],
        next: 'the next tight connection',
        topic: ['wheel', 'spinner', 'roll', 'handle', '360', 'telescop', 'glide', 'smooth', 'shell', 'hard'],
        needs: [
          { want: 'wheels that roll in every direction', topic: ['wheel', 'spinner', '360'], thread: 0 },
          { want: 'a handle without any play in it', topic: ['handle', 'telescop'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'fashion',
    nouns: ['wallet', 'card holder', 'cardholder', 'money clip', 'coin purse'],
    noun: 'wallet',
    demo: ['put in the four cards you use and close it', 'slide one card out with your thumb'],
    limit: ['you still have to throw out the old receipts', "it won't put money in itself"],
    tensions: [
      {
        object: 'the back pocket',
        blame: 'the chair',
        tension: 'P ^sit crooked on old receipts',
        so: 'the back pocket ~need less to carry',
        bits: ['Nine cards.', 'Two of them valid.', 'One back pocket.'],
        scene: [
          'P ^get to the register, P ^fan out nine cards, and the right one ~be stuck to the gym one // the gym card can stay home',
          'P ^sit down in the car, P ^get up again, and ^pull a brick out of the back pocket // the brick has left the car',
          'P ^pay for a coffee, and nine other things ~~come out with the card // just the coffee, thank you',
          'P ^look for the ticket, and ^find a stamp card from a shop that ~be closed // the stamp card is one short of a free shop',
          'the wallet ~lie on the bar, and somebody ~ask if that ~be a sandwich // there is no sandwich',
          'P ^count the cards at home, and two of them ~~be from another city // two cards may go back to their city',
        ],
        mistake: 'put it on the dashboard',
        cause: [
          'a fold with twelve pockets gets filled with twelve things',
          'leather over leather over paper is thick before the first card goes in',
        ],
        cost: [
          'so the pocket ~wear through first, right where the corner ~sit // the pocket has been spared, stitch by stitch',
          "the line behind P'o ~get quiet in that certain way // the line may talk again",
        ],
        next: 'the next long line at the register',
        topic: ['slim', 'thin', 'card', 'slot', 'pocket', 'leather', 'rfid', 'fold', 'capacity', 'clip', 'cash', 'compact'],
        needs: [
          { want: 'a wallet with room for a few cards only', topic: ['slim', 'slot', 'cards'], thread: 0 },
          { want: 'something thin before the first card goes in', topic: ['slim', 'thin'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'fashion',
    nouns: ['umbrella', 'travel umbrella', 'rain umbrella', 'golf umbrella'],
    noun: 'umbrella',
    demo: ['press the button, step out, and turn it into the wind', 'shake it twice and close it'],
    limit: ['you still have to remember it on the bus', "it can't do anything about your shoes"],
    tensions: [
      {
        object: 'the street corner',
        blame: 'the rain',
        tension: "P's umbrella ~turn inside out",
        so: 'that corner ~need a second try',
        bits: ['One corner.', 'One gust.', 'Everybody saw it.'],
        scene: [
          'P ^come around the corner by the bank, the wind ~come the other way, and now P ^hold a satellite dish // the satellite dish gets no signal anyway',
          "one rib ~hang down like a broken wing, and the rain ~run along it into P's sleeve // the sleeve has had its rain",
          'P ^open it in the doorway, the button ~stick, and the rain ~do not wait // the doorway is free, the rain is early',
          'P ^walk past four people, and each of them ~duck // four people may stand up straight',
          'P ^close it on the bus, and the whole seat ~know // next time, the seat stays out of it',
          'P ^fight it all the way across the bridge, and the bridge ~win // the bridge is ready for a rematch',
        ],
        mistake: 'bend the rib back',
        cause: ['wind that gets in under the edge has nowhere to go but up', 'a thin rib bends once and then always at that spot'],
        cost: [
          'so it ~go in the trash by the station, on top of three others // the other three by the station send regards',
          'P ^get to the meeting wet on exactly one side // let the other side get wet for once',
        ],
        next: 'the next gray morning',
        topic: ['wind', 'rib', 'fiberglass', 'canopy', 'vent', 'double', 'open', 'auto', 'button', 'rain', 'dry', 'fold', 'frame'],
        needs: [
          { want: 'a way through for the wind', topic: ['vent', 'double', 'wind'], thread: 0 },
          { want: 'ribs that bend and come back', topic: ['rib', 'fiberglass', 'reinforc'], thread: 1 },
        ],
      },
    ],
  },
];
