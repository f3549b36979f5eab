/** The people of the demo edition: who writes it, how it is filed and who reads it. */

export type SectionSlug =
  'harbour' | 'town-hall' | 'trade' | 'schools' | 'culture' | 'sport' | 'opinion';

export type DemoAuthor = {
  slug: string;
  name: string;
  kind: 'person' | 'desk';
  /** A line such as "Harbour reporter". */
  role: string;
  bio: string;
};

export type DemoTopic = { slug: string; name: string; description: string };

export type DemoSection = {
  slug: SectionSlug;
  name: string;
  /** The section's spot ink (data-ink in the style sheet). */
  ink: SectionSlug;
  description: string;
  position: number;
};

export type DemoMember = {
  name: string;
  /** The address is this at example.org. */
  localPart: string;
  status: 'active' | 'suspended' | 'banned';
  /** Why, for whoever is suspended or banned. */
  sanction?: string;
  /** Why a moderator vouches for the member. */
  trusted?: string;
};

// ---------------------------------------------------------------- the newsroom

export const demoAuthors: DemoAuthor[] = [
  {
    slug: 'maren-holt',
    name: 'Maren Holt',
    kind: 'person',
    role: 'Harbour reporter',
    bio: 'Maren Holt has reported on the port, its boats and its board for eleven years. She was a deckhand on coasters before that and still reads a tide table for pleasure. Her desk looks on to the fish quay, which she says is work.',
  },
  {
    slug: 'idris-quayle',
    name: 'Idris Quayle',
    kind: 'person',
    role: 'Town hall reporter',
    bio: 'Idris Quayle has sat through more meetings of the council than any member now on it. He writes about budgets, by-elections and the hill tram, and keeps a complete run of agendas since 1979 in what used to be his dining room.',
  },
  {
    slug: 'nora-abell',
    name: 'Nora Abell',
    kind: 'person',
    role: 'Deputy editor, politics',
    bio: 'Nora Abell edits the paper at night and writes about politics and the infirmary by day. She came to the Tidings from the law courts, and her column appears when something has made her put down her pen and pick it up again.',
  },
  {
    slug: 'tamsin-reyes',
    name: 'Tamsin Reyes',
    kind: 'person',
    role: 'Trade reporter',
    bio: 'Tamsin Reyes covers the Market Hall, the Rope Works and anybody who opens a shop on Salter Street. She grew up over a chandlery, does sums on paper bags, and has been asked by several traders to stop counting their customers.',
  },
  {
    slug: 'jonah-pike',
    name: 'Jonah Pike',
    kind: 'person',
    role: 'Schools reporter',
    bio: 'Jonah Pike taught history for nine years before he began to write about schools. He reports on St Brannoc’s, the parish primaries and what is served at dinner, and is the father of two readers who do not always agree with him.',
  },
  {
    slug: 'elowen-strand',
    name: 'Elowen Strand',
    kind: 'person',
    role: 'Culture reporter',
    bio: 'Elowen Strand writes about the Lantern Theatre, the Custom House and the history of the town, of which she says there is more than enough. She trained as a bookbinder and is trusted by archivists, within reason, to turn the pages.',
  },
  {
    slug: 'davy-kerrow',
    name: 'Davy Kerrow',
    kind: 'person',
    role: 'Sports reporter',
    bio: 'Davy Kerrow has missed four home matches of Ellery Rovers since he was seven and can account for three. He also covers rowing, swimming and anything that is done in the rain. He kept goal for the reserves, briefly.',
  },
  {
    slug: 'oksana-bilyk',
    name: 'Oksana Bilyk',
    kind: 'person',
    role: 'Contributor, in Ukrainian',
    bio: 'Oksana Bilyk is a translator and runs the Ukrainian reading room above the fish quay, where she is also the caretaker. She writes for the Tidings in Ukrainian and, when she is cross about a public notice, in English.',
  },
  {
    slug: 'samir-haddad',
    name: 'Samir Haddad',
    kind: 'person',
    role: 'Contributor, in Arabic',
    bio: 'Samir Haddad works as a marine surveyor at the east quay and writes for the Tidings in Arabic about families, food and the sea. He was one of the first seven pupils of the Saturday Arabic school, which his aunt founded.',
  },
  {
    slug: 'haruka-mori',
    name: '森はるか',
    kind: 'person',
    role: 'Contributor, in Japanese',
    bio: 'Haruka Mori binds books in a loft on Market Steps and repairs paper for the Custom House. She writes for the Tidings in Japanese, in pencil first, and would like readers to know that she did once forget the glue.',
  },
  {
    slug: 'jiwoo-han',
    name: '한지우',
    kind: 'person',
    role: 'Contributor, in Korean',
    bio: 'Han Jiwoo translates the papers of ships at the harbour office and writes for the Tidings in Korean about what they do not say. She is one of four Koreans in the town and the only one who has been asked to explain all of them.',
  },
  {
    slug: 'harbour-desk',
    name: 'Harbour Desk',
    kind: 'desk',
    role: 'Weather, tides, wire and leaders',
    bio: 'The Harbour Desk is whoever is in the office. It checks the tides and the gale warnings, edits what comes in from the agencies, and writes the unsigned leading articles after an argument in which everybody takes part.',
  },
];

// ---------------------------------------------------------------- how the paper is filed

export const demoSections: DemoSection[] = [
  {
    slug: 'harbour',
    name: 'Harbour',
    ink: 'harbour',
    description: 'The port, the boats and the weather that decides for both.',
    position: 1,
  },
  {
    slug: 'town-hall',
    name: 'Town Hall',
    ink: 'town-hall',
    description: 'The council, its budget and the tram, from the public seats.',
    position: 2,
  },
  {
    slug: 'trade',
    name: 'Trade',
    ink: 'trade',
    description: 'The Market Hall, the Rope Works and what things cost this week.',
    position: 3,
  },
  {
    slug: 'schools',
    name: 'Schools',
    ink: 'schools',
    description: 'St Brannoc’s, the parish primaries and the people who are made to go there.',
    position: 4,
  },
  {
    slug: 'culture',
    name: 'Culture',
    ink: 'culture',
    description: 'The Lantern, the Custom House and the many histories of one small town.',
    position: 5,
  },
  {
    slug: 'sport',
    name: 'Sport',
    ink: 'sport',
    description: 'Rovers, rowing and swimming, with the result near the top.',
    position: 6,
  },
  {
    slug: 'opinion',
    name: 'Opinion',
    ink: 'opinion',
    description:
      'Signed columns, which speak for their writers, and leaders, which speak for the paper.',
    position: 7,
  },
];

export const demoTopics: DemoTopic[] = [
  {
    slug: 'north-mole',
    name: 'North mole',
    description:
      'The sea wall that shelters the harbour, how it broke and who is to pay for the next one.',
  },
  {
    slug: 'harbour-board',
    name: 'Harbour board',
    description: 'The nine members who run the port, and what they decide.',
  },
  {
    slug: 'storm-of-2-november',
    name: 'Storm of 2 November',
    description:
      'The night the sea came through the mole, and everything that has followed from it.',
  },
  {
    slug: 'sant-iver-ferry',
    name: 'Sant Iver ferry',
    description: 'The Iver Maid, her timetable and the island that depends on it.',
  },
  {
    slug: 'salter-street',
    name: 'Salter Street',
    description: 'Life and business on the lowest street in the town.',
  },
  {
    slug: 'market-hall',
    name: 'Market Hall',
    description: 'The stalls, the rents and the roof.',
  },
  {
    slug: 'ice-house',
    name: 'Ice house',
    description: 'The cellar under the Market Hall that keeps the fish trade cold.',
  },
  {
    slug: 'herring',
    name: 'Herring',
    description: 'Where they are, what they cost and how many may be caught.',
  },
  {
    slug: 'coal-berth',
    name: 'Coal berth',
    description: 'The old collier quay, unused since 1996 and suddenly wanted.',
  },
  {
    slug: 'hill-tram',
    name: 'Hill tram',
    description: 'The line from the fish quay to the infirmary, its drivers and its weather.',
  },
  {
    slug: 'town-budget',
    name: 'Town budget',
    description: 'What the council raises, spends and does without.',
  },
  {
    slug: 'council-election',
    name: 'Council election',
    description: 'Wards, candidates, counts and recounts.',
  },
  {
    slug: 'housing-on-the-hill',
    name: 'Housing on the hill',
    description: 'Rents, building plans and who can still afford to live above Chapel Gate.',
  },
  {
    slug: 'st-brannocs',
    name: 'St Brannoc’s',
    description: 'The town’s secondary school and its 742 pupils.',
  },
  {
    slug: 'school-meals',
    name: 'School meals',
    description: 'Dinners, ovens, queues and the price of each.',
  },
  {
    slug: 'apprenticeships',
    name: 'Apprenticeships',
    description: 'Learning a trade in the works, the yards and the port.',
  },
  {
    slug: 'rope-works',
    name: 'Rope Works',
    description: 'The factory that burned down, came back and is taking people on.',
  },
  {
    slug: 'small-business',
    name: 'Small business',
    description: 'Shops, workshops and stalls, and the people who lie awake over them.',
  },
  {
    slug: 'lantern-theatre',
    name: 'Lantern Theatre',
    description: 'The stage on Market Steps, its company and its leaking roof.',
  },
  {
    slug: 'custom-house',
    name: 'Custom House',
    description: 'The museum on the quay and what turns up in its boxes.',
  },
  {
    slug: 'lighthouse',
    name: 'Lighthouse',
    description: 'The light on Hannick Head and the families who kept it.',
  },
  {
    slug: 'local-history',
    name: 'Local history',
    description: 'Old papers, old quarrels and the things found under floors.',
  },
  {
    slug: 'ellery-rovers',
    name: 'Ellery Rovers',
    description: 'The football club at Gull Meadow, in the league and in the Coast Cup.',
  },
  {
    slug: 'rowing',
    name: 'Rowing',
    description: 'Crews, races and crossings, from the boathouse on the creek.',
  },
  {
    slug: 'swimming-baths',
    name: 'Swimming baths',
    description: 'The pool, its opening hours and its length, which is disputed.',
  },
  {
    slug: 'infirmary',
    name: 'Infirmary',
    description: 'The hospital on Hill Road, by day and by night.',
  },
  {
    slug: 'weather',
    name: 'Weather',
    description: 'Forecasts, gales and readings from the station on Hannick Head.',
  },
  {
    slug: 'allotments',
    name: 'Allotments',
    description: 'The 74 plots on the hill, and the view their owners take of things.',
  },
  {
    slug: 'languages',
    name: 'Languages',
    description:
      'Arabic, Ukrainian, Japanese, Korean and the other languages spoken and taught in the town.',
  },
  {
    slug: 'wind-farm',
    name: 'Wind farm',
    description: 'The turbines planned for Skerrow Bank, and the port that hopes to serve them.',
  },
];

// ---------------------------------------------------------------- the readers

export const demoMembers: DemoMember[] = [
  /* 0 */ { name: 'Hedda Lund', localPart: 'hedda.lund', status: 'active' },
  /* 1 */ { name: 'Jonas Wick', localPart: 'jonas.wick', status: 'active' },
  /* 2 */ {
    name: 'Ruth Ambrose',
    localPart: 'ruth.ambrose',
    status: 'active',
    trusted: 'Two years of comments and not one that we had to think about.',
  },
  /* 3 */ { name: 'Old Salter', localPart: 'old.salter', status: 'active' },
  /* 4 */ { name: 'Peder Gannet', localPart: 'peder.gannet', status: 'active' },
  /* 5 */ { name: 'Lowri Sparrow', localPart: 'lowri', status: 'active' },
  /* 6 */ { name: 'Marta Oyen', localPart: 'marta.oyen', status: 'active' },
  /* 7 */ { name: 'Third Stall', localPart: 'third.stall', status: 'active' },
  /* 8 */ { name: 'Kestle Kate', localPart: 'kestle.kate', status: 'active' },
  /* 9 */ { name: 'Anton Reeve', localPart: 'anton.reeve', status: 'active' },
  /* 10 */ { name: 'Nadia Mansour', localPart: 'nadia.mansour', status: 'active' },
  /* 11 */ { name: 'Dougal Strake', localPart: 'd.strake', status: 'active' },
  /* 12 */ { name: 'Галина з причалу', localPart: 'halyna', status: 'active' },
  /* 13 */ {
    name: 'Bram Tolley',
    localPart: 'bram.tolley',
    status: 'suspended',
    sanction:
      'Third abusive comment about a named member of the harbour board in a week, after two warnings.',
  },
  /* 14 */ {
    name: 'Brightwater Loans',
    localPart: 'offers',
    status: 'banned',
    sanction: 'Advertises loans under every story that mentions money.',
  },
];
