import type { DemoStory } from '../types';

/** A story that readers do not see (yet, or any more): one in each state of the newsroom's work. */
export type DeskStory = DemoStory & {
  status: 'DRAFT' | 'IN_REVIEW' | 'SCHEDULED' | 'UNPUBLISHED';
  /** What the newsroom tells itself about it. */
  note: string;
};

const credit = 'Print: Tidings studio';

export const deskStories: DeskStory[] = [
  {
    slug: 'two-quarries-for-the-north-mole',
    status: 'DRAFT',
    note: 'Tonnage comes from the tender papers; Runa Skeld rings back on Thursday to confirm it. Needs a line from Dagny Moe about the price.',
    headline: 'Two quarries, one quay: where the stone for the mole is to come from',
    standfirst:
      'The port engineer dropped eleven blocks of granite from a crane to see what would happen. Ten of them are still blocks.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['north-mole', 'harbour-board'],
    daysAgo: 0.1,
    image: {
      print: 'crane',
      alt: 'A print of two quay cranes against an empty sky, with a moored ship below them.',
      caption: 'The test was made from the inner of the two cranes on the east quay, with the tide out.',
      credit,
    },
    body: `
Mattias Orre borrowed a crane for a morning and dropped stones from it. There were eleven, each of about three tonnes, and he let them go one after another from a height of two metres on to the concrete of the east quay. Then he walked round them with a hammer.

“You hit it and you listen,” the port engineer said. “A good one rings. A bad one gives a sort of cough.”

Ten rang. The eleventh had opened along a seam as pale as butter, and it went back on the lorry that it came on.

The blocks were samples from the two quarries that have named a price for the armour stone of the new north mole. Ardle is 31 kilometres inland, beyond Low Pell, and would send its stone by road. Brannick Point is on the coast to the north and would send it by barge. Both wrote their figures down before the harbour board [voted to rebuild the wall](/article/harbour-board-votes-to-rebuild-north-mole), and neither has been told the other’s.

## What Vesterhamn learned late

The advice to drop a few came from Vesterhamn, where a wall was begun with [one quarry and a handshake](/article/vesterhamn-sea-wall-lessons-for-port-ellery) and 1,306 blocks were found to be cracked. The engineer who counted them was Runa Skeld. She has drawn the wall for Port Ellery, and she asked for the test to be made in the open, where anybody could come and look.

About forty people did. A boy from St Brannoc’s held the tape. Two councillors for the inland parishes wanted to know how many lorries would come through Low Pell in a day if the Ardle stone were chosen. Ms Skeld’s answer was 38, from April to October, for two summers. She added that it was why she had asked a quarry with a pier.

Mr Orre is not allowed to say which of the two had the cough. He is allowed to say that the stone from the other came by water.

The tenders are opened in January. Until then the eleven, or what remains of them, will stand along the quay under a tarpaulin, with numbers painted on. Someone has already sat a snowman’s hat on number four.
`,
  },
  {
    slug: 'the-man-with-the-whistle',
    status: 'IN_REVIEW',
    note: 'Ready for a read. Idris has checked the dates of the sailings with the ferry company.',
    headline: 'The man with the whistle blew it once',
    standfirst:
      'Edwin Sparrow was hired to watch a wall while passengers boarded the Sant Iver ferry. He kept a notebook.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['sant-iver-ferry', 'north-mole', 'coal-berth'],
    daysAgo: 0.2,
    image: null,
    body: `
For as long as the ferry has gone on using its old slip, Edwin Sparrow has stood beside the queue with his back to it. He is paid to look at a wall.

The wall is the inner face of the north mole, where a block of parapet weighing about two tonnes came down [a metre from the place where people wait](/article/sant-iver-ferry-must-move-to-coal-berth). Until the *Iver Maid* moves to the coal berth somebody has had to watch for the next one. Mr Sparrow, who retired from the port in the spring after 44 years, was given a folding chair, a yellow coat and a whistle.

The chair he sent back. “You sit down, you look at people,” he said. “Then you’re no use.”

He has attended 17 sailings. In a notebook of the sort sold for household accounts he has put down the hour, the wind, the number in the queue and the state of each of nine cracks, which he has named after his former foremen. Pender is the longest. Old Toll has opened by the width of a matchstick since the first gale, and he measures it with a matchstick.

Mattias Orre, the port engineer, has asked for the notebook when it is finished. It is, he said, the only record that anyone has made of how the mole behaves with an ordinary sea running, and it has cost the board a whistle.

The whistle was blown on a Tuesday, at six minutes to one, with 22 people in the queue. Mr Sparrow had seen a puff of dust below the crack called Pender. Everybody did what he had predicted that they would do, which was to run about thirty metres and then turn round to see. A piece of mortar the size of a loaf fell off the wall and lay on the slip.

“I felt a fool,” he said. “I’d sooner feel a fool than the other.”

Eluned Frayne, the manager of the ferry company, sent him a cake. He has been asked if he would like the new post at the coal berth, which consists of keeping a stove alight. He is thinking it over, he said, but he has got used to looking at something that might move.
`,
  },
  {
    slug: 'the-keepers-words-for-rain',
    status: 'SCHEDULED',
    note: 'For tomorrow morning. Morwenna Dace has read the list.',
    headline: 'Thirty-one words for rain, from a man who was out in it',
    standfirst:
      'Two volunteers at the Custom House have counted how Hedrek Ruan described wet weather. He liked “small” and was sparing with “rain”.',
    section: 'culture',
    authors: ['elowen-strand'],
    topics: ['lighthouse', 'weather', 'local-history', 'custom-house'],
    daysAgo: 0,
    image: {
      print: 'logbook',
      alt: 'A thick logbook lying open on a table, both pages ruled and written on, with a pen beside it.',
      caption: 'One line for each day: the wind, the glass, the ships, and what fell on them.',
      credit,
    },
    body: `
In forty years as keeper of the light on Hannick Head, Hedrek Ruan wrote the word “rain” 212 times. Anybody who has spent a winter here will think that low. He had other words for it, and two volunteers at the Custom House have now found thirty-one.

They came on them by accident. Gwen Tarrant and Col Amery have spent fourteen months making an index of [the keeper’s logbooks](/article/keepers-logbooks-go-on-show) by ship, bird, wind and person. Rain was to be left out because there was too much of it. Then Mr Amery, looking for a schooner, met “a thin spitting mug” and asked Ms Tarrant whether she knew what it was.

She did. Her grandmother used it at Kestle for wet that does not fall but hangs about. It is in no dictionary that the library possesses.

## Small, smaller, mizzle

The commonest word is “small”, which stands alone. “Small all forenoon” occurs 640 times and means a fine rain that a man can work in. Next come “smur”, “haar” when there is fog behind it, “dag”, and “wet wind”. A heavy fall is “stones” if it hurts and “ropes” if it can be seen coming. For the downpour that drowned the first day of the regatta in 1936 he used a line to itself: “Whole water.”

Some of the words have seasons. “Cuckoo wet” is found only in April. “Blind drip” belongs to still days in November, when nothing is falling and everything on the gallery runs.

Perran Lowe, the meteorologist at Hannick Head, has put the list on the wall of the station beside the official one, which has six kinds of rain and gives a number to each. He thinks the keeper’s is the more exact. “Mine tells you how much there was,” he said. “His tells you what to put on.”

The full list is on show at the Custom House with the books. Visitors are asked to add any word that they know, and to say who taught it to them. There were nine by the end of the first afternoon, two of which Ms Dace, who looks after the collections, will not be printing.
`,
  },
  {
    slug: 'nine-workshops-in-the-old-coal-office',
    status: 'UNPUBLISHED',
    note: 'Withdrawn. The harbour office says that no letting was agreed and that the letter we were shown did not come from it. Do not publish again without Agnete Roe’s word.',
    headline: 'Nine workshops to open in the old coal office, says letting agent',
    standfirst:
      'A letter seen by the Tidings offers rooms on the coal berth at 90 crowns a month. The harbour board has yet to confirm it.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['coal-berth', 'small-business', 'harbour-board'],
    daysAgo: 8.9,
    image: null,
    body: `
The old coal office, empty since the last collier left in 1996, is to be cut up into nine workshops and let to small businesses from the new year, according to a letter sent to traders in Salter Street.

The letter offers rooms of between 14 and 30 square metres at 90 crowns a month, which is less than half of what a lock-up costs behind the Market Hall. It asks for a deposit of one month’s rent and promises a shared kitchen, a covered yard and a sign on the quay. It is signed on behalf of a letting agent, Messrs Farrow and Dell, and gives as its address a room in the harbour office.

Three traders told the Tidings that they had replied. One was flooded in the storm of 2 November and has been working from her mother’s front room since. “At that price I would take it without a roof,” she said, and asked not to be named until she had the key.

The building belongs to the port. Its ground floor was last used as a store for fenders, and the upper floor by gulls. Mattias Orre, the port engineer, who has been clearing the berth next to it for [the Sant Iver ferry](/article/sant-iver-ferry-must-move-to-coal-berth), said that he had not been told of any workshops and that there was no water laid on above the first step.

Agnete Roe, who chairs the harbour board, was out of town and could not be reached before we went to press. The board’s last published minutes do not mention the coal office. Its clerk said that lettings of that kind would as a rule be advertised.

Farrow and Dell did not answer the telephone number on the letter, which rang for some time. The firm is not in the town’s directory of trades. A second letter, the traders were told, would follow within a week and would say how the deposits should be paid.
`,
  },
];
