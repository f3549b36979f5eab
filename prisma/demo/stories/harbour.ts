import type { DemoStory } from '../types';

const credit = 'Print: Tidings studio';

export const harbourStories: DemoStory[] = [
  // Running story A: the north mole
  {
    slug: 'storm-breaks-north-mole-in-two-places',
    headline: 'Storm breaks the north mole in two places and floods Salter Street',
    standfirst:
      'A gust of 81 knots and a tide 1.4 metres over the prediction opened a gap of 62 metres in the outer wall. Nobody was killed; 64 people left their homes.',
    section: 'harbour',
    authors: ['maren-holt', 'harbour-desk'],
    topics: ['north-mole', 'storm-of-2-november', 'salter-street', 'weather'],
    daysAgo: 23,
    image: {
      print: 'storm',
      alt: 'A print of a wave breaking over a harbour wall, with spray thrown high above the stones.',
      caption: 'The sea over the outer half of the north mole in the storm of 2 November.',
      credit,
    },
    body: `
The north mole broke at twenty to three in the morning. Mattias Orre, the port engineer, is sure of the time because he was standing at the landward end with a torch, and because the lamp on the mole head, which has shown a light since 1881, went out.

“I thought it was the bulb,” Mr Orre said. “Then I noticed there was nothing for the bulb to be on.”

The storm of 2 November has left a gap 62 metres wide in the middle of the outer wall and a second, of 18 metres, close to the head. What stands between them Mr Orre calls a very short island. At the top of the tide the sea came in through the larger gap, crossed the inner harbour and rose through the drains into Salter Street, where 37 houses and 11 shops were flooded.

No one was killed. Three people were treated at the infirmary on Hill Road. Dr Ffion Marrec said two had been cut by window glass and the third, a man of 71, had fallen while carrying a neighbour’s dog. “He has a broken wrist. The dog is well,” she said. “So far everyone has asked about the dog.”

## A bed in the gymnasium

Sixty-four people were brought up the hill to St Brannoc’s, where Lowena Pask, the head teacher, opened the gymnasium at half past three. The caretaker lit the boiler, which by Mrs Pask’s account behaved better than it has for any governors’ visit. Most had gone to relatives by the afternoon. Nineteen had nowhere to go and will stay on the crash mats for the present.

At Hannick Head the meteorologist Perran Lowe recorded a gust of 81 knots at a quarter past two, the strongest since the station began to keep a book in 1922. High water, at ten past three, stood 1.4 metres above the prediction.

“We have had a wind like that, or nearly, and we have had a tide like that,” Mr Lowe said. “They had not arranged to meet before.”

## Four boats sunk

Four boats went down at their moorings on the fish quay and 17 more were damaged. Both cranes on the east quay are sound. The Sant Iver ferry, the *Iver Maid*, parted a line and was taken by her skipper, Gerent Polk, into the lee of the old coal berth, where she rode it out. She will not sail until divers have looked at her slip, which lies just inside the wall.

Agnete Roe, who chairs the harbour board, said it would meet as soon as the water was clear enough to see what was left. “I will not put a figure on it,” she said. “Anyone who gives you one today is guessing.”

She asked people not to walk out and look. A rope has been stretched across the mole at the salt stone, the granite marker 250 metres out where the older wall ends and the newer one begins. Both gaps are on the seaward side of it. In a quarter of an hour eleven people stepped over it, one of them with a pushchair.
`,
  },
  {
    slug: 'salter-street-counts-what-the-sea-left',
    headline: '‘It came up through the floor’: Salter Street counts what the sea left',
    standfirst:
      'The bakery saved its leaven in a bucket and lost its oven. Forty-eight households and shops can claim 2,000 crowns each from the town.',
    section: 'harbour',
    authors: ['tamsin-reyes'],
    topics: ['salter-street', 'storm-of-2-november', 'small-business'],
    daysAgo: 22.2,
    image: {
      print: 'bakery',
      alt: 'A print of round loaves on a board in front of the open mouth of a brick oven.',
      caption: 'Brask’s bakery at 14 Salter Street has baked on the same hearth since 1908. The bricks are now too wet to fire.',
      credit,
    },
    body: `
Loveday Brask was downstairs at two o’clock, as she is every morning, because bread is started when other people are asleep. She heard the street drain cough. Then the tiles in the middle of the bakery floor lifted, as if somebody beneath had put a shoulder to them.

“You expect the sea at the door,” she said. “It came up through the floor. By the time it got round to the door we were old friends.”

She had time to carry out one thing. She chose the leaven, in a bucket, and took it up to the flat. The mark on the wall of 14 Salter Street shows where the water stopped, 1.1 metres above the boards, level with the third row of oven bricks.

The storm of 2 November put water into 37 houses and 11 shops here, all between the slip and the corner of Anchor Lane. The pavements are lined with carpets and refrigerators. Somebody has set a piano out to dry and written on it, in chalk, *please do not*.

## What the town will pay

Corin Vael, the mayor, walked the street from end to end and announced an emergency payment of 2,000 crowns for each of the 48 addresses, 96,000 crowns in all, from the council’s reserve. Claims are taken at the Town House without proof of loss. “If someone has a wet carpet I will take their word for where the wet came from,” he said.

Two thousand crowns will not go far. Ms Brask has been told that the brick oven must stand unheated for at least three weeks or the steam will split it. She is renting an hour a day at the Market Hall canteen, which gives her 60 loaves; she used to make 220. The ironmonger two doors up puts his spoiled stock at 31,000 crowns and says he is the only man in town with a full range of rusted hinges.

## Low drains, high tide

The street floods a little every few winters. It lies barely a hand’s breadth above a spring tide, and its drains empty into the harbour through iron flaps that ought to shut when the sea is higher. Mattias Orre, the port engineer, said they did shut, and were then burst by the swell that came through the [62-metre gap in the north mole](/article/storm-breaks-north-mole-in-two-places).

“Behind a whole wall those flaps hold,” he said. “Without the wall they’re cat flaps.”

That is why people here talk about the mole and hardly at all about the rain. Inger Tollan, who is 82 and at number 31, has been flooded five times, by her count, and never before with salt water. She is sleeping at St Brannoc’s and comes down each morning to open her windows.

“With rain you wash it out and you are done,” she said. “Salt stays in the plaster. My mother’s kitchen wept every damp day for twenty years.”

Ms Brask’s leaven has been fed and is said to be lively. She sold out before seven.
`,
  },
  {
    slug: 'who-owns-the-north-mole-salt-company-1934',
    headline: 'Who owns the north mole? A company that was wound up in 1934, perhaps',
    standfirst:
      'The insurer will not pay for the outer wall until somebody proves it is theirs. The deed in the Custom House has one signature where it needs two.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['north-mole', 'custom-house', 'local-history', 'harbour-board'],
    daysAgo: 18.4,
    image: {
      print: 'logbook',
      alt: 'A print of a large open logbook with ruled pages and a pen laid across the fold.',
      caption: 'The liquidator’s book of the Ellery Salt Company, now in the Custom House, ends in the middle of a page.',
      credit,
    },
    body: `
The wall that failed in the storm of 2 November may not belong to the harbour board or to the town. The last owner anyone can name is the Ellery Salt Company, which was wound up in 1934 and has not answered a letter since.

The question has become urgent because of a sentence in an insurance policy. The board’s insurer covers the north mole but excludes “works seaward of the salt stone, title to which the insured has not shown”. The salt stone stands 250 metres out. The mole is 590 metres long, and both gaps torn by the storm are in the outer 340.

Ishbel Tarn, the town clerk, has been trying to find out how a harbour can mislay more than half of its wall. The inner part is simple, she said. The town built it in 1846 and has the receipts. The outer part was added in 1881 by the salt company, to shelter the barges that loaded from the pans where Salter Street now runs.

## One crown, with all its burdens

When the company failed, its liquidator, a Mr Amos Pellow, offered the outer wall to the harbour commissioners, as the board was then called. The deed is in the Custom House museum, where the archivist, Merryn Cole, found it in a box marked *lamps, misc.* It conveys the wall for one crown.

> “I am to say that the Company parts with the said Wall gladly, with all its burdens, and that the Sea has been at it again.”

Mr Pellow signed. The space for the commissioners is blank. A minute of the same month records that they “deferred the matter of the wall until the weather should improve”, and Ms Cole can find no later entry. The crown does not seem to have been paid.

Since then the harbour has behaved like an owner. It repaired the outer wall in 1959 and again in 1987, rented out the fishing steps and once fined a man for painting a proposal of marriage on it. Counsel, asked by Ms Tarn, thinks that ninety years of such conduct would satisfy a court. Counsel also thinks the case would take two years.

## A polite refusal on both sides

Agnete Roe, chair of the harbour board, does not mean to wait that long. “I have a hole I could sail a ship through,” she said. “I would like to mend it first and be sued afterwards.” The port engineer has asked Runa Skeld, who has designed three sea walls, to report on what a repair would need.

The board will therefore say that it acts “for the safety of the harbour and without claim of title”. The council, for its part, will say that any help it gives is not an admission that the wall is the town’s. Both sentences were drafted by Ms Tarn, who advises both bodies and was pleased that they did not disagree.

There is one other possibility. Property of a dissolved company can pass to the state. Ms Tarn wrote to the treasury to ask whether it would like 340 metres of sea wall, in poor order. An official replied within the day, which she said was a record, that it would not.
`,
  },
  {
    slug: 'skeld-report-340-metres-41-million-crowns',
    headline: 'Rebuild 340 metres for 41 million crowns, engineer tells harbour board',
    standfirst:
      'Runa Skeld’s report says patching the north mole would buy six winters. A new outer wall should need no major repair for 25 years.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['north-mole', 'harbour-board', 'storm-of-2-november', 'coal-berth'],
    daysAgo: 14.3,
    image: {
      print: 'crane',
      alt: 'A print of two quay cranes against an empty sky, with a moored ship below them.',
      caption: 'Armour stone for a new mole would be landed under the two cranes of the east quay.',
      credit,
    },
    body: `
The whole outer half of the north mole should be taken down and built again, at a cost of 41 million crowns, according to the engineer asked to say how it might be mended.

Runa Skeld’s report runs to 88 pages and was put before the harbour board without a summary. “People read the summary and then ask me what is in the report,” she said. It finds that the storm of 2 November made two gaps, of 62 and 18 metres, but that the 340 metres of wall seaward of the salt stone had been failing for much longer. Divers pushed a measuring rod four metres into the base without meeting anything.

The wall of 1881 is a stone box filled with clinker and furnace waste from the salt pans. Sea water has been dissolving the filling ever since. “It was a clever way to get rid of their rubbish,” Ms Skeld said. “What you have now is a good face on nothing much.”

## Three choices

The board could fill the gaps with rock and concrete for 9.4 million crowns. Ms Skeld gives that six winters. It could give up the outer wall and let the harbour end at the salt stone, which costs little to build but would leave the ferry slip and half of the fish quay open to the north-west, and Salter Street flooding, by her estimate, one year in four.

Or it could rebuild. She proposes a core of quarried rock under interlocking armour stone, with a concrete parapet 1.1 metres higher than the old one. Work would take two building seasons, from April to October in each. The new wall is meant to stand for far longer than 25 years, but it is for 25 that she will put her name to its needing no major repair.

“A loan should not outlive the thing it was raised for,” she said. “I asked how long they would be paying, and I worked back from there.”

:::fact The 41 million
18.6 million | rock core and armour stone
11.9 million | concrete units and the parapet
4.8 million | held for the unforeseen
3.4 million | taking down the old wall and clearing the channel
2.3 million | temporary works, including a new place for the ferry
:::

The last line caused a stir in the room. The slip used by the *Iver Maid* is within reach of falling masonry and would be shut throughout the works. Ms Skeld suggests the coal berth, unused since 1996, which has the depth and, she noted, a large population of gulls.

Agnete Roe, in the chair, thanked her and said the board would take up the money at its next meeting. Dagny Moe, a member, asked where in the 88 pages it said how the money was to be found. Ms Skeld said it did not.

“I can tell you what holds up a wall,” she said. “What holds up a loan you’ll know better than I do.”

Nothing in the report turns on [who owns the mole](/article/who-owns-the-north-mole-salt-company-1934). Mattias Orre, the port engineer, pointed out that the sea had not enquired either.
`,
  },
  {
    slug: 'harbour-board-divided-over-mole-loan',
    headline: 'Harbour board splits over a 41-million-crown loan, and the chair stops the meeting',
    standfirst:
      'Dagny Moe counted the interest and Piers Ansell counted the boats. After three hours Agnete Roe adjourned without a vote.',
    section: 'harbour',
    authors: ['maren-holt', 'idris-quayle'],
    topics: ['harbour-board', 'north-mole', 'town-budget'],
    daysAgo: 9.8,
    image: {
      print: 'council',
      alt: 'A print of people standing and sitting around a long table under a timbered roof, in debate.',
      caption: 'The board sat for three hours in the harbour office. The minutes will run to two pages, the clerk says.',
      credit,
    },
    body: `
The harbour board cannot agree on how to pay for the north mole, and parted in bad temper after three hours without deciding anything.

All nine members say the wall must be mended. They were asked to approve a loan of 41 million crowns, the sum in [Runa Skeld’s report](/article/skeld-report-340-metres-41-million-crowns) for rebuilding the outer 340 metres. The Coastal Savings Bank has offered the money at 3.2 per cent over 25 years and will hold the rate for six weeks.

Dagny Moe, who managed a bank in the market square for seventeen years before she joined the board, had brought a sheet of figures and enough copies for the public seats. A loan on those terms costs 2.41 million crowns a year. Over 25 years that is 60.2 million, of which 19.2 million is interest.

“That is nearly half another wall,” Ms Moe said. “We shall be building one and a half walls and getting one.”

She pointed out that the board takes 8.1 million crowns in a year, 5.2 million of it in berth fees, and in an ordinary year has 900,000 left over. The payments would swallow that and ask for a further 1.51 million. She wants the smaller repair, at 9.4 million, paid for in part from reserves, and a fund built up for the rest.

## Six winters

Agnete Roe, in the chair, asked what would happen when the six winters that Ms Skeld gives the patch were over. Ms Moe said there would then be money in the fund. Ms Roe said there would then be no patch.

Hedda Quist, the senior pilot and a member for eleven years, spoke for most of those in favour. She took the first ship through after the storm of 2 November and said the swell inside the harbour had been worse than outside. “The east quay earns the money,” she said. “If a master tells his owners that he rolled alongside in Port Ellery, he will be sent somewhere else, and after that you may charge what you like.”

Piers Ansell, who has the chandlery on the fish quay, objected on other grounds. The only income the board can raise by its own decision is the berth fee. He had gone through his customers’ ledger and found 29 fishing boats more than sixty days behind with their bills.

“You are proposing to hold up the sea with people who cannot pay me for rope,” he said.

He asked why the cost of keeping Salter Street dry should fall on the boats at all, since Salter Street is in the town and the town has rates. There was applause at this from the public seats, and some from a member, which the chair ruled out of order.

## The wrong door

What ended the meeting was smaller. Wilmot Carne, the fishermen’s nominee, said the council ought to stand surety for the loan and contribute to it. Mr Ansell said that was what he had just said. Mr Carne said it was not. Both rose. Ms Roe told them to sit. When neither did she declared the meeting adjourned and left by the nearest door, which proved to be the stationery cupboard.

She came out and was heard in silence. “I had hoped to be in there longer,” she said. “We’ll meet again when the council has told us whether it will guarantee this loan. If it will not, Mrs Moe’s sheet is correct and I’ll say so. If it will, I mean to call a vote, and I’ll call it by name.”

Ms Moe, addressed by the wrong title, let it pass.

The bank wants a guarantee in any case, since it is being asked to lend on a wall whose ownership is in doubt. Corin Vael, the mayor, said afterwards that the council would take the matter at its next sitting. He would not say how he would vote. “I live on the hill,” he said. “I try to remember that people who live on the hill find it easy to be calm about water.”

Outside, Tomas Brill, who sells herring from the third stall in the Market Hall, had waited in the rain to hear the result. Told that there was none, he asked whether the tide knew.
`,
  },
  {
    slug: 'sant-iver-ferry-must-move-to-coal-berth',
    headline: 'Ferry must leave its slip for the coal berth, and the gulls must leave it first',
    standfirst:
      'The Sant Iver ferry will sail from a quay last used in 1996. The crossing grows by six minutes and the walk to the tram by 900 metres.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['coal-berth', 'sant-iver-ferry', 'north-mole', 'hill-tram'],
    daysAgo: 7.2,
    image: {
      print: 'ferry',
      alt: 'A print of a small passenger ferry with one funnel, crossing choppy water towards a quay.',
      caption: 'The Iver Maid will use the coal berth until the outer mole is rebuilt, or given up.',
      credit,
    },
    body: `
The Sant Iver ferry will move to the coal berth whatever the harbour board decides about the north mole, because its present slip is no longer safe.

Mattias Orre, the port engineer, closed the argument with a photograph. It shows a block of the old parapet, which he puts at two tonnes, lying on the ferry slip about a metre from where passengers queue. It came down between two sailings, on a day with hardly any wind.

“I had been hoping for time,” Mr Orre said. “I’m told I have had it.”

Runa Skeld’s report on the mole proposed the coal berth for the length of the works, and put 2.3 million crowns in her estimate of 41 million for temporary measures. The ferry’s share of that is 600,000: a floating pontoon with a covered gangway, new fenders, lamps along the quay and a hut with a stove. The board agreed to spend it at once, without a division. It was the first thing the nine members had agreed on since they [fell out over the loan](/article/harbour-board-divided-over-mole-loan).

## Coal dust and kittiwakes

The last collier left the berth in 1996. Since then it has been used by a film company, for a week, and by some four hundred gulls. Hosing it down has taken a crew of five the best part of three days. The water still runs black.

From the berth the *Iver Maid* must go round the end of the east quay before she can turn for the island. The crossing, 40 minutes from the slip, will take 46. Eluned Frayne manages the Sant Iver Steam Packet Company, which has not owned a steamer since 1951. She said an extra six minutes each way cost one return sailing a day in winter, when there must be time to get home in daylight.

The longer journey is on land. The slip is across the road from the fish quay tram stop; the coal berth is 900 metres off, along a road without a pavement. Henk Sorley, who drives the hill tram and is steward for its drivers, has measured it with an islander’s shopping. “Twelve minutes with one bag,” he said. “With two bags and a child I gave up counting.”

The tram depot is next door to the berth, and every car in service passes it empty in the morning and at night. Mr Sorley proposes that they stop and pick people up. The tramways office answers that there is no platform, and offers a minibus with fourteen seats. The *Iver Maid* carries 120 passengers, though seldom in November, and Ms Frayne expects the bus to make two trips for the morning boat.

## Eight days

The pontoon is being towed round from a yard along the coast and Mr Orre allows eight days for the whole job. Until then the ferry keeps to the slip on the emergency timetable, with the queue moved back thirty metres and a man posted to watch the wall.

His name is Edwin Sparrow and he retired from the port in the spring. He has been given a whistle. Asked what passengers should do on hearing it, he thought about it and said that they would know.
`,
  },
  {
    slug: 'council-guarantees-north-mole-loan',
    headline: 'Council stands surety for the mole loan, while denying that the mole is its own',
    standfirst:
      'Councillors voted 12 to 5 to guarantee 41 million crowns and to give 400,000 a year for Salter Street’s sake.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['town-budget', 'north-mole', 'salter-street', 'council-election'],
    daysAgo: 4.1,
    image: null,
    body: `
The town will answer for the harbour board’s loan if the board cannot pay it, and will put 400,000 crowns a year towards the payments, the council decided by 12 votes to 5. Sel Tiddy, who belongs to no party, abstained on the ground that he owns a boat. Another member voted in favour after explaining that he owns two.

The decision removes the obstacle that Agnete Roe, chair of the harbour board, named when she [broke off its last meeting](/article/harbour-board-divided-over-mole-loan). She can now call the vote on borrowing 41 million crowns to rebuild the outer 340 metres of the north mole.

Corin Vael, the mayor, argued for the money as a matter of drains. When the wall broke in the storm of 2 November, the swell burst the flaps on the Salter Street outfalls and 48 houses and shops were flooded. The town puts its bill for pumping, clearing and the temporary barrier at 236,000 crowns, on top of 96,000 already paid in relief. That comes to 332,000 for a single night.

“We may spend 400,000 a year on a wall, or we may spend it on mops,” Mr Vael said.

The five against were all Ratepayers, though three of their party voted the other way. Ottoline Gray, who sits for Kestle and Low Pell, said the parishes had no harbour and had asked for four years to have a bridge mended. Sunniva Clare, who leads the group, thought 25 years a long time for a council with an election ahead of it to promise anything. She was asked from the gallery whether she proposed to put off the sea until after polling day.

Ishbel Tarn, the town clerk, was required to explain the last clause, which says that nothing in the guarantee “shall be read as admitting that the said wall, or any part of it, is or has been the property of the town”. She said it was there because the outer wall might still belong to the Ellery Salt Company, dissolved in 1934, and because whoever owned it might one day be asked to pay for the boats it failed to protect.

Could the town guarantee a loan on a thing it denied owning, asked Ms Gray. Ms Tarn said that people did so for their children’s cars.

The money does not come out of the draft budget, which is 412,000 crowns short without it. Nothing is due until the year after next, when the reservoir loan will be paid off and the town had looked forward to keeping 430,000 crowns a year. Lamorna Bray, Ratepayer for Salter Street, spoke for less than a minute in favour of the grant and accepted a condition: if Salter Street stays dry for ten years together, the council may look at the sum again. Loveday Brask, who watched from the gallery with flour on her sleeves, said that was the first she had heard of being charged for good behaviour.

Four of the 64 people who left Salter Street in the storm are still in rooms found by the town. Inger Tollan, from number 31, is one. She had been told that the debate might go on late and had brought a cushion.
`,
  },
  {
    slug: 'harbour-board-votes-to-rebuild-north-mole',
    headline: 'Harbour board votes 7 to 2 to rebuild the north mole',
    standfirst:
      'The board will borrow 41 million crowns over 25 years for 340 metres of new wall. Berth fees rise by 22 per cent on average from 1 April.',
    section: 'harbour',
    authors: ['maren-holt', 'idris-quayle', 'harbour-desk'],
    topics: ['north-mole', 'harbour-board', 'storm-of-2-november', 'salter-street'],
    daysAgo: 0.25,
    updatedDaysAgo: 0.05,
    correction: {
      daysAgo: 0.05,
      text: 'An earlier version of this report gave the new yearly fee for fishing boats over 12 metres as 12,520 crowns. It is 11,520 crowns.',
    },
    image: {
      print: 'storm',
      alt: 'A print of a heavy sea breaking over a stone harbour wall, the spray standing higher than the wall itself.',
      caption: 'The outer mole as it was on the night it failed. The new parapet will stand 1.1 metres higher.',
      credit,
    },
    body: `
The north mole will be built again. By seven votes to two the harbour board agreed to borrow 41 million crowns and replace the outer 340 metres of the wall that broke in the storm of 2 November, when the sea crossed the harbour and flooded Salter Street.

Agnete Roe, in the chair, called the nine members by name at the end of a four-hour sitting, as she had said she would. Piers Ansell and Dagny Moe voted against. Boat owners will be the first to pay: berth fees go up by an average of 22 per cent from 1 April.

“Nobody in this room wanted to be asked,” Ms Roe said. “But the wall has been asking since 1934, and we’re the ones who were in when it knocked.”

:::fact The wall in figures
340 metres | to be rebuilt, from the salt stone to the mole head
41 million crowns | to be borrowed, at 3.2 per cent
25 years | to pay it back, and to the first major repair
2.41 million crowns | in payments each year
7 to 2 | the vote
:::

## Thirty thousand to spare

The board has 900,000 crowns left over in an ordinary year. The council, which [agreed to guarantee the loan](/article/council-guarantees-north-mole-loan), will add 400,000. The new fees are expected to raise 1.14 million. Together that is 2.44 million, or 30,000 more than the bank will want.

Ms Moe, a former bank manager, read the last figure aloud twice. “I have known sweet shops with more than that under the counter,” she said. One wet summer with few yachts would leave the board short, and the town would then discover what a guarantee was.

She won one point before she lost the main one. On her motion, carried by all nine, nothing beyond the 41 million may be spent without a fresh vote in public. She had in mind Vesterhamn, where [a wall priced at 52 million cost 67](/article/vesterhamn-sea-wall-lessons-for-port-ellery). Having put a lock on the door, she said, she would still prefer that nobody went through it.

Runa Skeld, the engineer, answered from the public seats. The trouble at Vesterhamn was stone, she said. At Port Ellery two quarries have named their prices in writing, and 4.8 million of the 41 is held for surprises.

>> You don’t own the sea either, but you’re expected to have done something about it. | Agnete Roe, chair of the harbour board

## What the boats will pay

:::table Berth fees, in crowns
Berth | Now | From 1 April | Rise
Boat under 8 m, a year | 2,400 | 2,640 | 10%
Fishing boat 8 to 12 m, a year | 5,100 | 5,865 | 15%
Fishing boat over 12 m, a year | 9,600 | 11,520 | 20%
Visiting yacht, a night | 180 | 240 | 33%
Cargo, per metre a day | 36.00 | 43.50 | 21%
Sant Iver ferry, a call | 310 | 372 | 20%
:::

Half of the new money will come from cargo on the east quay and more than a quarter from visiting yachts. The 93 fishing boats longer than eight metres will pay about 107,000 crowns more between them. Mr Ansell, whose chandlery is owed money by 29 of them, said an average was no comfort to a man with one boat.

“You have been kind to the small ones and I thank you for it,” he told the chair. “The big ones are the small ones’ employers.”

Tomas Brill, who sells herring from the third stall in the Market Hall, did the sum for his brother’s crabber, which is 13 metres long: 1,920 crowns a year. “That’s a great many crabs,” he said. “But I carried Inger Tollan’s chairs upstairs in the dark, and I’d sooner pay than carry them again.”

Loveday Brask has relit her oven at 14 Salter Street for the first time since the storm, at half heat. She sent six loaves to the meeting with a note that they should be divided equally. They came out at two-thirds of a loaf a member, which Ms Moe was first to point out.

## What happens next

The Sant Iver ferry moves to the coal berth next week. Mattias Orre, the port engineer, will plug the two gaps with nets of rock for the winter, and tenders are to be opened in January. The first armour stone should be landed in April. Ms Skeld expects to finish in the October of the second season.

Who owns the wall remains unsettled. The motion says the board builds “without claim of title”, so Port Ellery will spend 25 years paying for something that may belong to a salt company. It also has a gale to get through first: [the warning from Hannick Head](/article/gale-warning-hannick-head-mole-closed) was still in force when members put on their coats.
`,
  },

  // Running story B: the Sant Iver ferry
  {
    slug: 'sant-iver-ferry-three-sailings-a-day',
    headline: 'Sant Iver ferry sails again, three times a day and with no piano',
    standfirst:
      'The Iver Maid is back on an emergency timetable after the storm. Islanders had been without bread and post since 2 November.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['sant-iver-ferry', 'storm-of-2-november'],
    daysAgo: 19.6,
    image: null,
    body: `
The ferry to Sant Iver is running again, on a timetable of three return sailings in place of five, after divers passed the slip behind the north mole as fit for use in calm weather.

The *Iver Maid* leaves Port Ellery at 8.10, 13.00 and 17.20 and the island an hour later in each case. If the swell in the harbour is above half a metre she will not leave at all. A red board on the slip will say so, and Eluned Frayne, who manages the ferry company, asks people to believe the board and not the man standing next to it.

Sant Iver, with 410 people, had been cut off since the storm of 2 November. Ms Frayne said the first boat out carried 63 passengers and most of a shop: flour, lamp oil, 22 sacks of post and a vet. The crossing took its usual 40 minutes. The islanders had meant to meet it with the school band, but two of the instruments turned out to be in Port Ellery, waiting to be sent over.

Heavy goods are limited for the present, since the ramp on the slip was bent by the sea. No vans will be carried, and nothing over 80 kilograms. This has disappointed the island’s hotel, whose piano, tuned on the mainland at a cost of 900 crowns, is in a shed on the fish quay and going flat.

Gerent Polk, who has been skipper for 31 years and rode out the storm aboard at the coal berth with one deckhand and a cat, said the entrance wanted care. The lamp on the mole head is gone. A temporary light hangs on a buoy, and there is masonry in the channel where there used to be water. “I’m steering by what isn’t there,” he said.

Season tickets will be extended by a week. Fares stay at 12 crowns return, and children may still bring one hen.
`,
  },
  {
    slug: 'ferry-anchored-three-hours-in-fog',
    headline: 'Three hours in the fog for a ferry that could hear the town but not see it',
    standfirst:
      'Forty-six passengers on the Iver Maid spent an afternoon at anchor off Hannick Head, with a christening cake and one bell for company.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['sant-iver-ferry', 'weather', 'lighthouse', 'infirmary'],
    daysAgo: 11.5,
    image: {
      print: 'lighthouse',
      alt: 'A print of a white lighthouse on a rocky headland with its beam falling across the sea.',
      caption: 'Hannick Head has had no fog signal since 1989. Sefton Ruan lent it one by hand.',
      credit,
    },
    body: `
The two o’clock boat from Sant Iver reached Port Ellery at ten past five, having spent most of the time between at anchor a mile from the quay, in fog so thick that the deckhand lost sight of the bow while standing on it.

Gerent Polk, skipper of the *Iver Maid*, had 46 passengers aboard and the island well behind him when the bank rolled in. On another day he would have felt his way in on the lamp at the mole head. The lamp went in the storm of 2 November and the buoy that stands in for it has a range, in fog, that Mr Polk described as the length of a decent sofa.

“There’s two gaps in that wall and one harbour mouth,” he said. “On the radar all three look inviting. I let go the anchor and put the kettle on.”

The passengers seem to have taken it well. A party bound for a christening in the town held a vote on the cake, which went 9 to 5 in favour. Someone had a pack of cards without its queens. At about three o’clock they heard the town clock, then a tram bell, and a man aft claimed to recognise his own dog.

They also heard a bell from the headland, one stroke every fifteen seconds. This was Sefton Ruan, whose grandfather was the last keeper of the Hannick Head light. The automatic fog signal was taken out in 1989; Mr Ruan keeps the hand bell in his porch. He rang it for an hour and twenty minutes.

“He would have been ashamed of me for stopping,” Mr Ruan said of his grandfather. “He would also have worn gloves.”

Mr Polk, asked if the bell had helped, said that he had known where the headland was. He added that he had found it good to hear, and would be sending up a bottle.

For some of those aboard it was less amusing. Four were going to the afternoon clinic at the infirmary on Hill Road, and all four missed it. Dr Ffion Marrec saw two of them that evening and has asked the ferry company to telephone whenever a boat is late. “I can keep a clinic open,” she said. “I can’t keep it open for a boat nobody has mentioned.”

Eluned Frayne, the manager, has agreed. She also wants a proper light and a horn on the end of what is left of the mole. Since the storm the ferry has run [three times a day instead of five](/article/sant-iver-ferry-three-sailings-a-day), and fog has now stopped two sailings outright. Mattias Orre, the port engineer, said that a light could be put up in a week, but that nobody can get to the mole head to put it there. He is thinking about a barge.

The fog lifted at five, within a couple of minutes. The passengers found themselves looking at the whole town, lamps lit, a good deal closer than they had supposed.
`,
  },
  {
    slug: 'sigrun-vane-new-skipper-of-the-iver-maid',
    headline: 'New skipper for the Iver Maid learned the harbour facing backwards',
    standfirst:
      'Sigrun Vane rowed four seasons at stroke for Port Ellery and eleven years as mate on tugs. She takes over the Sant Iver ferry from Gerent Polk.',
    section: 'harbour',
    authors: ['maren-holt', 'davy-kerrow'],
    topics: ['sant-iver-ferry', 'rowing', 'coal-berth'],
    daysAgo: 5.6,
    image: {
      print: 'rowing',
      alt: 'A print of a four-oared boat seen from the side, the rowers leaning into the stroke behind their cox.',
      caption: 'Sigrun Vane stroked the women’s four that won the harbour race in four successive years.',
      credit,
    },
    body: `
Sigrun Vane came into Port Ellery harbour several hundred times before she saw it properly. She was at stroke in the women’s four, and rowers travel with their backs to wherever they are going.

“I know every mark in this place from the wrong side,” she said. “When I took a tug in for the first time I nearly turned round to check.”

Ms Vane, who is 36, has been named skipper of the *Iver Maid* in succession to Gerent Polk, who retires after 31 years on the Sant Iver run. He will stay through the move to the coal berth and hand her the keys on the other side of it. She is the eleventh skipper of the service since 1893 and the first of them to be a woman, a fact that she asked us to put no higher than the third paragraph.

She grew up on the island, where her mother kept the post office, and crossed every school day to St Brannoc’s. At sixteen she joined the rowing club because its boathouse was the nearest warm place to wait for the evening ferry. The four won the harbour race in each of the next four years. Her old cox, Posy Amblin, remembers her as the only stroke who argued about the tide and was right. “She would feel it through the blade before I could see it,” Ms Amblin said.

Five years on coasters followed, and eleven as mate and relief master on harbour tugs, the last five of them under pilots such as Hedda Quist, who told the ferry company that she would be sorry to lose her and cross if it picked anybody else.

Eluned Frayne, the manager, had nine applications. One came from a man who had commanded a tanker and wanted something quieter. “I told him about the hens,” she said. Anders Quill, the relief master, did not apply. He has the morning boat most days and likes, he said, to have somebody else to pass the complaints to.

The new skipper starts in an awkward winter. The mole is open in two places. The slip is condemned and the boat is to sail from [a berth last used for coal](/article/sant-iver-ferry-must-move-to-coal-berth), with six minutes added to the passage. A fortnight of swell has already cost eleven sailings, and the fog that held Mr Polk off Hannick Head for an afternoon will be back.

She and Mr Polk have been out in the empty boat each evening, laying her alongside the coal berth and taking her off again. They had done it 34 times when this newspaper went along. He stood at the back of the wheelhouse with his hands in his pockets and spoke once, to say that the kettle was hot.

Asked for the best advice he could give, Mr Polk said she should carry on as she was. Pressed, he said that islanders will forgive a skipper anything except leaving early.

Ms Vane has one change in mind. On the old timetable the last boat left Port Ellery at 17.20, and the rowing club’s juniors, three of whom live on Sant Iver, come off the water at a quarter past. She intends to keep an eye on the boathouse door.
`,
  },
  {
    slug: 'sant-iver-winter-service-from-coal-berth',
    headline: 'Four boats a day to Sant Iver this winter, and a stove to wait by',
    standfirst:
      'The ferry’s winter timetable from the coal berth restores one of the two sailings lost after the storm. The fare does not change until summer.',
    section: 'harbour',
    authors: ['maren-holt', 'harbour-desk'],
    topics: ['sant-iver-ferry', 'coal-berth', 'north-mole'],
    daysAgo: 1.4,
    image: {
      print: 'letters',
      alt: 'A print of a wall letter box with a bundle of tied letters resting on its ledge.',
      caption: 'Island post will go by the 7.30 boat and should be delivered before ten.',
      credit,
    },
    body: `
Sant Iver will have four boats a day on weekdays when the ferry begins its winter service from the coal berth next week. That is one more than islanders have had since the storm of 2 November and one fewer than they were promised in September.

The pontoon is in place, the gangway has been tested with sandbags and then with the members of the harbour board, and the hut has its stove. Mattias Orre, the port engineer, finished two days inside the eight he had [allowed for the move](/article/sant-iver-ferry-must-move-to-coal-berth), and 11,000 crowns inside the 600,000.

:::table Weekday sailings, from next week
From Port Ellery | From Sant Iver | Notes
7.30 | 8.30 | post and school boat
10.40 | 11.40 | clinic boat; no vans
14.00 | 15.00 | vans and heavy goods
17.15 | 18.15 | waits ten minutes for the tram
:::

On Saturdays the 10.40 does not run, and on Sundays only the middle two do. The crossing takes 46 minutes, six more than from the old slip.

Two of the notes were won by argument. Dr Ffion Marrec asked for a boat that reached town before the infirmary’s noon clinic, after four patients missed an earlier one at anchor in fog. And the last boat will wait up to ten minutes for a late tram, which Henk Sorley, for the drivers, calls a treaty. The skipper decides. From next week that is Sigrun Vane, or Anders Quill, the relief master, who has the mornings. A minibus with fourteen seats will meet every sailing.

Eluned Frayne, the manager, said the fare would stay at 12 crowns return until the summer. The company has been told to expect a rise in what it pays the harbour for each call, now 310 crowns, if the board votes to borrow for the north mole. “We can carry it through a winter,” she said. “After that it is arithmetic, and the hotel will write to you about it.”

The hotel has other news. Its piano, which has waited in a shed on the fish quay since before the storm, is booked on the first 14.00 boat. Vans have been carried again since the old ramp was straightened, but the removal men took one look at it and went home. The piano will need tuning again.

Gerent Polk takes out the last sailing from the old slip and intends to make no speech. His cat, who has lived aboard the *Iver Maid* for nine years, was offered a place ashore with him and has been seen inspecting the stove.
`,
  },

  // Single pieces
  {
    slug: 'skerrow-bank-wind-farm-consent',
    headline: 'Ministry allows 48 turbines on Skerrow Bank, 22 kilometres offshore',
    standfirst:
      'The wind farm would be the largest on this coast. Fishing associations have six weeks in which to object to the cable route.',
    section: 'harbour',
    authors: ['harbour-desk'],
    topics: ['wind-farm', 'harbour-board', 'herring'],
    daysAgo: 6.4,
    source: {
      writer: 'Elin Varga',
      organisation: 'Northwater Press Agency',
      url: 'https://northwater.example/stories/1204',
    },
    image: {
      print: 'windfarm',
      alt: 'A print of a row of wind turbines standing in the sea, the farthest fading into the horizon.',
      caption: 'The turbines on Skerrow Bank would be 22 kilometres out, and visible from Hannick Head on a clear day.',
      credit,
    },
    body: `
A wind farm of 48 turbines may be built on Skerrow Bank, the energy ministry has ruled, ending an inquiry that sat for fourteen months and heard from 212 witnesses.

The developer, Halvard Offshore, plans turbines of 15 megawatts each, 720 in all, on a shoal 22 kilometres from the nearest land. The company expects them to supply about 700,000 households in an average year and puts the cost at 19 billion crowns. It has yet to say that it will spend it. A decision is due next autumn.

Consent comes with 31 conditions. No piles may be driven between February and the end of May, when herring spawn on the eastern edge of the bank. Four turbines in the first plan have been moved to leave a lane for boats working drift nets, and Halvard must pay for a survey of the spawning ground in each of the five years after building.

Fishing associations said the lane was too narrow. “It was drawn by somebody who has never had to turn round with a net out,” said Jarl Oskin, secretary of the coast’s federation of inshore boats. His members have six weeks to object to the route of the export cable, which is settled separately and would come ashore at Tarrow Strand.

The ministry’s inspector, Beate Lorn, found that the farm would be visible from land on roughly one day in three. She gave this little weight, and rather more to the evidence of pilots that lit turbines would help vessels fix their position in a stretch of water with few marks.

Halvard wants a base for the crews who will maintain the turbines, with berths for three boats and about 70 jobs. It has named three ports as candidates and says that shelter in winter will count for more than distance.

*The Harbour Desk adds:* Port Ellery is one of the three. The harbour board offered the inner end of the east quay to Halvard in the summer, on drawings that show the north mole complete. Agnete Roe, who chairs the board, said that the company had been told about the 62-metre gap left by the storm of 2 November and had asked, reasonably, when it would be closed. She could not give a date without a vote on the loan. The two other ports on the list have walls.
`,
  },
  {
    slug: 'vesterhamn-sea-wall-lessons-for-port-ellery',
    headline: 'The port that rebuilt its wall: what 67 million crowns bought in Vesterhamn',
    standfirst:
      'Eleven years ago a storm took 410 metres of Vesterhamn’s sea wall. The new one is dry, over budget and has a café on it.',
    section: 'harbour',
    authors: ['maren-holt'],
    topics: ['north-mole', 'harbour-board', 'small-business'],
    daysAgo: 2.7,
    dateline: 'VESTERHAMN',
    image: {
      print: 'bridge',
      alt: 'A print of a narrow wooden footbridge with railings, crossing a creek between two banks.',
      caption: 'Vesterhamn’s wall begins at a footbridge over the creek. The old town left the gap; the new wall kept it.',
      credit,
    },
    body: `
You reach the sea wall at Vesterhamn by a footbridge over a creek, and before the bridge there is a board with a number on it. The number is what the town still owes. It is repainted each New Year’s Day by the harbour master, and at present it says 39 million crowns.

“People told me it would depress them,” said Birgit Aalsund, who has had the post for sixteen years. “They bring visitors to see it.”

Eleven years ago a January storm took 410 metres of the wall, flooded the fish hall and put a trawler into the garden of the dentist. The town, somewhat smaller than Port Ellery, did what Port Ellery is [now arguing about](/article/council-guarantees-north-mole-loan): it borrowed for 25 years, raised its harbour fees and built the wall again.

The engineers asked for 52 million crowns. The bill came to 67 million, nearly 29 per cent more.

## The quarry across the fjord

Ms Aalsund keeps the reason in her office, on the windowsill. It is a lump of granite with a vein of something paler through the middle. The quarry that had quoted for the armour stone turned out, in the second summer, to be full of it. Blocks split when they were dropped. A new supplier had to be found across the fjord, and it knew that it was the only one.

“We had one price from one quarry, and a handshake,” she said. “I would tell your board to get two, and to drop a few stones on the quay before it signs.”

A junior engineer on that job was Runa Skeld, then four years out of college, who has designed the wall proposed for the north mole. Ms Aalsund remembers her as the person sent to count cracked blocks. Ms Skeld, reached by telephone, said that she had counted 1,306, and that it was the reason why she holds 4.8 million of the 41 million crowns in her estimate against surprises. An overrun on the scale of Vesterhamn’s would need 12 million.

## Who paid

Fees went up by 30 per cent in a single spring. Fourteen boats out of 120 left for other harbours in the first year. Nine came back, some of them after a winter somewhere cheaper and less sheltered. The fish hall, which used to insure its stock against flood at 85,000 crowns a year, now pays 20,000.

Not everyone is content. Lasse Brunn, who sold his boat in the second year, holds that the wall was built for the ferry company and the hotels. He made the point to me at some length in the wall’s own café, which he runs. It has eleven tables in the lee of the parapet and is full on Sundays.

The sea has been over the top once since the work was done, in a gale six winters ago. Ms Aalsund measured the puddle. It was four centimetres deep, and it drained before anyone could find the insurance forms.

I asked what she would do differently. She considered the creek for a while.

“Start in the first summer,” she said. “We talked for a year about whose wall it was. Nobody in Vesterhamn can now remember what we decided.”
`,
  },
  {
    slug: 'gale-warning-hannick-head-mole-closed',
    headline: 'Gale warning: mole closed, sandbags ready in Salter Street',
    standfirst:
      'Hannick Head expects gusts of 60 knots from the south-west. The forecaster says the tide should be kinder than on 2 November.',
    section: 'harbour',
    authors: ['harbour-desk'],
    topics: ['weather', 'salter-street', 'sant-iver-ferry'],
    daysAgo: 0.7,
    image: null,
    body: `
A gale warning is in force for Port Ellery and the sea area out to Sant Iver for the next 36 hours. The station at Hannick Head expects a south-westerly wind of force 8, rising to severe gale 9 for a time, with gusts of 60 knots on the headland and about 50 in the town.

Perran Lowe, the meteorologist, said it would be an ordinary late-autumn gale and not a repeat of the storm of 2 November, when he measured 81 knots. The wind will be blowing across the harbour mouth and not into it, and the peak falls close to low water. He puts the surge at 40 centimetres; last time it was 1.4 metres.

“I would not lose sleep over it,” Mr Lowe said. “I shall, but I am paid to.”

The harbour board has closed the whole of the north mole to walkers, including the part inside the salt stone. Boats on the outer trots of the fish quay should shift to the east quay before dark, free of charge.

The council has stacked 800 sandbags at the corner of Salter Street and Anchor Lane. They are for anyone on the street to take, with help from the yard crew for those who cannot lift them. The new outfall flaps were tested and held. Two pumps are on the slip.

The last ferry to Sant Iver may be cancelled; passengers should ring the company before setting out. Night trams will run under the new rule and stop if the gauge at Chapel Gate shows 48 knots. Rubbish will not be collected in the lower town, where bins should be brought indoors or tied down.

The warning will be reviewed at Hannick Head every six hours.
`,
  },
];
