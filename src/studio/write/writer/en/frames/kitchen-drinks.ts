import type { Frame } from '../../frame.ts';

/** Mugs, bottles and kettles. */
export const kitchenDrinks: Frame[] = [
  {
    kind: 'kitchen',
    nouns: ['mug', 'travel mug', 'tumbler', 'coffee mug', 'cup', 'coffee cup', 'thermal mug'],
    noun: 'mug',
    demo: ['fill it, close it, and walk away', 'pour, close the lid, and go answer that email'],
    limit: ['you still have to make the coffee', "it can't drink the coffee for you"],
    tensions: [
      {
        object: 'the microwave',
        blame: 'the coffee',
        tension: "P's coffee ~be cold by nine",
        so: 'the cup ~need to hold on a little longer',
        bits: ['One full cup.', 'Two emails.', 'Not warm anymore.'],
        scene: [
          'P ^pour it hot, P ^answer one email, and by the second sip it ~taste like a waiting room // that email can wait one sip',
          'P ^pour a full cup, somebody ~call, and when P ^come back there ~be a skin on it // whoever calls, the cup comes first',
          'the meeting ~run ten minutes over, and P ^take a sip of something that ~be once coffee // the meeting may run over, let it',
          'P ^carry it from room to room all morning, and ^find it on the stairs at noon // the stairs do not drink coffee',
        ],
        mistake: 'reheat the same cup',
        cause: [
          'an open cup loses its heat off the top the whole time it sits there',
          'thin walls and an open top let the heat walk straight out',
        ],
        cost: [
          'so P ^reheat it, P ^forget it in the microwave, and P ^find it there at lunch // check the microwave, there may be one in there',
          'P ^drink half of it lukewarm and ^pour the rest down the sink // the sink has had enough',
        ],
        next: 'the next morning that gets away from you',
        topic: ['hot', 'cold', 'heat', 'warm', 'temperature', 'insulat', 'vacuum', 'wall', '°', 'lid', 'ceramic', 'steel'],
        needs: [
          { want: 'a lid that keeps the heat from leaving', topic: ['lid', 'cover', '!spill', '!leak', '!sip'], thread: 0 },
          { want: 'a wall that holds the heat in', topic: ['wall', 'vacuum', 'insulat', 'double'], thread: 1 },
          { want: 'a cup that keeps it hot past the email', topic: ['hot', 'warm'] },
        ],
      },
      {
        object: 'the car seat',
        blame: 'the driving',
        tension: "half of P's coffee ~end up in the car",
        so: 'the speed bump ~need an opponent',
        bits: ['One speed bump.', 'A brown puddle.', 'No napkins.'],
        scene: [
          'one speed bump, and there ~be coffee in the cup holder, on the phone and up one sleeve // the speed bump is still there, go slowly',
          'P ^brake once, the lid ~pop, and the bag on the seat ~take the rest // the bag on the seat takes no more orders',
          'P ^set it on the roof to find the keys, and P ^remember it at the first turn // look on the roof first',
          'P ^take one sip at the light, somebody ~honk, and the shirt ~take the second one // the light is green, somebody will honk',
        ],
        mistake: 'drive with one hand over the lid',
        cause: ['a lid that only presses on lets go the moment the cup tips', 'liquid finds the gap in a loose lid before your hand does'],
        cost: [
          'P ^arrive with a wet sleeve, and the car ~smell like old milk until Friday // the sleeve is dry, it is Friday soon',
          'so now P ^carry napkins everywhere and ^leave half the cup at home // the napkins can have the glove box back',
        ],
        next: 'the next speed bump',
        topic: ['lid', 'leak', 'spill', 'seal', 'lock', 'cup holder', 'handle', 'straw', 'grip', 'base'],
        needs: [
          { want: 'a lid that locks, not one that only sits there', topic: ['lock', 'leak', 'spill', 'seal'] },
          { want: 'a closed lid that stays closed', topic: ['leak', 'spill', 'seal'], thread: 1 },
        ],
      },
    ],
  },
  {
    kind: 'kitchen',
    nouns: ['bottle', 'water bottle', 'flask', 'thermos', 'canteen', 'vacuum bottle'],
    noun: 'bottle',
    demo: ['fill it, twist it shut, and drop it in the bag', 'add the ice, close it, and leave it on the dashboard'],
    limit: ['you still have to fill it', "you'll need to remember to wash the lid"],
    tensions: [
      {
        object: 'the puddle in the bag',
        blame: 'the bag',
        tension: "P's bag ~be wet again",
        so: 'the bag ~need one less thing to worry about',
        bits: ['A wet notebook.', 'A damp charger.', 'One loose cap.'],
        scene: [
          'P ^reach in for the keys, and everything down there ~be wet, the notebook, the charger, the receipt P ^need // the notebook has learned to swim by now',
          'P ^lift the bag off the floor, and it ~leave a little puddle exactly where it ~stand // the floor would like to know where the puddle went',
          'P ^open the laptop in the meeting, and one drop ~come out of the corner // one drop was plenty, says the laptop',
          "P ^feel something cold on P's back on the train, and it ~be not the rain // outside, it might actually be the rain",
        ],
        mistake: 'wrap the bottle in a plastic bag',
        cause: [
          'a cap that is half a turn short of closed leaks the moment it lies on its side',
          'one worn seal under the cap is all it takes',
        ],
        cost: [
          'P ^dry the pages on a radiator, and they never ~~lie flat again // the radiator has better things to do than read',
          'so P ^carry it in one hand all day, like a candle // candles belong on cakes',
        ],
        next: 'the next bag with a laptop in it',
        topic: ['leak', 'lid', 'seal', 'cap', 'spill', 'lock', 'straw', 'handle', 'loop'],
        needs: [
          { want: 'a cap that seals when it lies on its side', topic: ['leak', 'seal', 'spill', 'lock'] },
          { want: 'a seal that sits tight', topic: ['gasket', 'seal'], thread: 1 },
        ],
      },
      {
        object: 'the warm last third',
        blame: 'the weather',
        tension: "P's water ~be warm by ten",
        so: 'the ice ~need some help',
        bits: ['Ten in the morning.', 'The ice is gone.', 'Warm water.'],
        scene: [
          'P ^put ice in it at breakfast, and by ten P ^be drinking something the temperature of a bath // the bath can wait until evening',
          'the first sip ~be cold, and after that the car ~do the rest // the car does not get another sip',
          'P ^come back to the car after practice, and the bottle ~be warmer than P ^be // practice is over, the bottle may relax',
          'P ^fill it to the top with ice, P ^hear it rattle, and an hour later it ~be quiet // listen for the rattle',
        ],
        mistake: 'buy a cold one at the gas station',
        cause: [
          'a single wall passes the heat straight through to the water',
          'heat comes in through a thin wall faster than ice can keep up',
        ],
        cost: [
          'so P ^leave it half full and ^buy another one on the way // the other one, bought on the way, sends regards',
          'P ^stop drinking it by noon, and the rest ~go on a plant // the plant will have to get its own',
        ],
        next: 'the next long afternoon',
        topic: ['cold', 'hot', 'ice', 'insulat', 'vacuum', 'temperature', 'hour', 'wall', '°', 'steel'],
        needs: [
          { want: 'a second wall with nothing in between', topic: ['wall', 'vacuum', 'insulat', 'double'] },
          { want: 'something that still holds cold in the afternoon', topic: ['cold', 'ice'] },
        ],
      },
    ],
  },
  {
    kind: 'kitchen',
    nouns: ['kettle', 'electric kettle', 'gooseneck kettle', 'tea kettle'],
    noun: 'kettle',
    demo: ['fill it, flip the switch, and get the cups out', 'set it, lift it off the base, and pour slowly'],
    limit: ['you still have to fill it', "it won't rinse the cups for you"],
    tensions: [
      {
        object: 'the second cup',
        blame: 'the tea',
        tension: "P's second cup ~taste nothing like the first",
        so: 'the second cup ~need a little less heat',
        bits: ['Two cups.', 'One is bitter.', 'Same tea.'],
        scene: [
          'the first cup ~be lovely, the second one ~be bitter, and P ^do exactly the same thing twice // the second cup would like a fair hearing',
          'P ^wait for the click, P ^pour straight away, and the leaves just ~~give up // wait for the click, then wait a little more',
          'P ^lift the lid, P ^look at the tea, and it ~look back like a puddle // the puddle has stopped looking back',
          'a guest ~ask for another one, and P ^hope they ~~take milk // the guest takes it without milk, it turns out',
        ],
        mistake: 'pour at a full boil',
        cause: [
          'boiling water scorches leaves and coffee that would rather have it a little cooler',
          'water off a rolling boil pulls the bitter parts out first',
        ],
        cost: [
          'so P ^add sugar, then milk, and by then it could be anything // the sugar can stay in its jar',
          'P ^leave it on the windowsill, half full, and ^blame the brand of tea // the windowsill has had enough tea',
        ],
        next: 'the next pot of tea',
        topic: ['temperature', '°', 'degree', 'hold', 'keep', 'warm', 'set', 'control', 'variable', 'boil', 'precise'],
        needs: [
          { want: 'water you can stop short of a boil', topic: ['temperature', 'degree', 'variable', '!hold', '!keep'] },
          { want: 'a heat that is still right for the second cup', topic: ['hold', 'keep'] },
        ],
      },
      {
        object: 'the cold mug by the kettle',
        blame: 'a bad memory',
        tension: 'the kettle ~boil, and P ^forget it',
        so: 'the kettle ~need to remember for somebody',
        bits: ['It clicked off.', 'You were upstairs.', 'Now it is cold.'],
        scene: [
          'P ^switch it on, P ^go upstairs for one thing, and by the time P ^be back it ~have gone quiet and cold // upstairs can wait',
          'it ~click, the phone ~ring, and the same water ~get boiled a third time before breakfast // let the phone ring, it is breakfast',
          'P ^stand there and ^watch it, it ~take forever, and the minute P ^leave it ~click // do not watch it, it knows',
          'P ^fill two mugs, P ^dip the bag, and it ~float there in something lukewarm // two mugs are on the table, one is for company',
        ],
        mistake: 'boil the same water again',
        cause: [
          'a plain kettle stops at the click, and from there the water only gets cooler',
          'once it switches off, nothing holds the heat in',
        ],
        cost: [
          'so P ^boil it again, P ^wait again, and the toast ~go cold as well // the toast would like to be next',
          'that ~be three boils for one cup of tea // one cup of tea, and the other boils are forgiven',
        ],
        next: 'the next time somebody calls you upstairs',
        topic: ['warm', 'keep', 'hold', 'hour', 'insulat', 'wall', 'heat', 'fast', 'minute', 'boil', 'quiet', 'shut'],
        needs: [{ want: 'a kettle that holds the heat after the click', topic: ['warm', 'keep', 'hold'] }],
      },
    ],
  },
];
