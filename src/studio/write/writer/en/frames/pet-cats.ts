import type { Frame } from '../../frame.ts';

export const petCats: Frame[] = [
  {
    kind: 'pet',
    nouns: ['cat tree', 'cat tower', 'scratching post', 'cat scratcher', 'scratcher', 'scratching pad'],
    noun: 'scratcher',
    demo: ['stand it next to the sofa, rub your nails down it once, and walk away', 'put it where they already scratch'],
    limit: ['they still get a vote', 'you still have to put it in the good spot'],
    tensions: [
      {
        object: 'the corner of the sofa',
        blame: 'the cat',
        tension: "the corner of P's sofa ~look like a doll's wig",
        so: 'the sofa ~need somebody to take its place',
        bits: ['One sofa.', 'One corner.', 'Ten claws.'],
        scene: [
          "P ^hear it from the kitchen, that slow ripping sound, and two eyes ~~look at P'o while it ~go on // listen, it is quiet in the kitchen",
          'P ^turn the sofa around so that nobody ~see the corner, and by Sunday there ~~be two corners // the sofa may face the room again',
          'P ^clap, the cat ~stop, P ^sit down, and it ~start again behind the chair // no clapping, please, the cat is busy',
          'P ^unpack the little post, the cat ~lean on it, and it ~fall over like a tree // the little post may rest where it fell',
          'a guest ~pull one thread off the armrest, and it ~keep coming // do not pull the thread',
          'P ^put tape on the armrest, and now the sofa ~have tape on the armrest // the tape on the armrest was a brave idea',
        ],
        mistake: 'turn the sofa around again',
        cause: [
          'a cat has to stretch out at full length and pull, and a wobbly thing gives nothing to pull on',
          'claws want something rough, and a sofa is the roughest thing in the room',
        ],
        cost: [
          'so the sofa ~get it, being the only thing that ~do not fall over // the sofa has been standing long enough',
          'P ^buy a throw for the sofa, and then a throw for the throw // the second throw can go back in the drawer',
        ],
        next: 'the next slow ripping sound',
        topic: ['sisal', 'scratch', 'base', 'heavy', 'stable', 'tall', 'rope', 'height', 'cardboard', 'carpet', 'toy'],
        needs: [
          { want: 'something that stands still when it is pulled', topic: ['base', 'heavy', 'stable', 'sturdy', 'wall'], thread: 0 },
          { want: 'something tall enough for the whole stretch', topic: ['tall', 'height', 'stretch', 'inches'], thread: 0 },
          { want: 'something rougher than the sofa', topic: ['sisal', 'rope', 'cardboard', 'jute'], thread: 1 },
        ],
      },
    ],
  },
];
