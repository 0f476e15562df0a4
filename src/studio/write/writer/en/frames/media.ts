import type { Frame } from '../../frame.ts';

/** Books, films and games: bought for an evening, not for a problem. */
export const media: Frame[] = [
  {
    kind: 'general',
    nouns: ['book', 'novel', 'ebook', 'kindle edition', 'paperback', 'hardcover', 'audiobook', 'cookbook', 'thriller'],
    noun: 'book',
    demo: ['read the first page, and then decide', 'put the phone in the other room and open it'],
    limit: ['it takes longer than a feed', 'you still have to turn the pages'],
    tensions: [
      {
        object: 'the phone on the nightstand',
        blame: 'the lack of time',
        tension: 'P ^scroll for an hour and ^remember nothing',
        bits: ['Eleven at night.', 'One thumb.', 'Nothing to show for it.'],
        scene: [
          'P ^get into bed to read, P ^check one thing on the phone, and it ~be ten past midnight',
          'the book on the nightstand ~have the same bookmark in it since spring',
        ],
        mistake: 'check one more thing',
        cause: [
          'a feed has no last page, so nothing ever tells you to stop',
          'a book has to win in the first ten pages, and most never get the ten',
        ],
        cost: ['so the evening ~go, and in the morning P ^can not say where', 'P ^own a whole shelf of first chapters'],
        next: 'the next ten past midnight',
        topic: ['page', 'read', 'story', 'chapter', 'author', 'novel', 'series', 'thriller', 'plot', 'murder', 'secret', 'world'],
        needs: [
          {
            want: 'a story that starts on page one',
            topic: ['thriller', 'plot', 'murder', 'secret', 'story', 'page', 'man', 'woman'],
            thread: 1,
          },
          { want: 'something with a last page', topic: ['page', 'chapter', 'novel', 'series', 'book'] },
        ],
      },
    ],
  },
  {
    kind: 'general',
    nouns: [
      'blu-ray',
      'blu ray',
      'steelbook',
      'dvd',
      'film',
      'movie',
      'vinyl',
      'record',
      'board game',
      'card game',
      'puzzle',
      'game',
      'toy',
      'building set',
    ],
    noun: 'edition',
    demo: ['put it on the table and let somebody else open it', 'clear the table, dim the light, and start'],
    limit: ['you still have to agree on an evening', "it doesn't make the popcorn"],
    tensions: [
      {
        object: 'the remote',
        blame: 'the choice',
        tension: 'movie night ~end in the menu',
        bits: ["Eight o'clock.", 'One remote.', 'Nine thirty.'],
        scene: [
          'P ^scroll left, P ^scroll right, the popcorn ~be gone, and nobody ~have picked anything',
          'somebody ~say you choose, somebody ~say no, you choose, and by ten everyone ~be asleep',
        ],
        mistake: 'scroll one more row',
        cause: [
          'with ten thousand things on offer, nothing looks like tonight',
          'what you meant to watch moved to some other service last month',
        ],
        cost: ['so the evening ~go on the menu, and the menu ~have no ending', 'P ^fall asleep to a trailer, again'],
        next: 'the next Friday on the couch',
        topic: [
          'classic',
          'film',
          'movie',
          'edition',
          'steelbook',
          'star',
          'comedy',
          'player',
          'minute',
          'piece',
          'disc',
          'art',
          'exclusive',
          'cards',
          'age',
        ],
        needs: [
          {
            want: 'one thing on the table that is already chosen',
            topic: ['classic', 'film', 'movie', 'edition', 'steelbook', 'star', 'comedy', 'disc', 'player', 'cards', 'piece', 'minute'],
          },
        ],
      },
    ],
  },
];
