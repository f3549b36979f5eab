import type { DemoStory } from '../types';

export const tradeSportStories: DemoStory[] = [
  {
    slug: 'rope-works-takes-on-eleven',
    headline: 'Rope Works takes on eleven, its first new hands since the fire',
    standfirst:
      'There were 187 applications, a test with a metre of tangled line, and three familiar faces among the successful.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['rope-works', 'apprenticeships', 'st-brannocs'],
    daysAgo: 25.8,
    correction: {
      daysAgo: 24.9,
      text: 'An earlier version of this story gave the number of applications as 178. It was 187.',
    },
    image: null,
    body: `The Rope Works has filled eleven posts, the first it has advertised since the fire, and could have filled them seventeen times over. There were 187 applications.

Five of the eleven are apprentices straight from school and six are adults with a trade. Three of the six worked at the old Rope Works and were laid off when it burned. All start this week, and bring the number on the books to 34. Before the fire it was 61.

“You can insure a building,” said Bryony Keast, the director. “We got a building back, and a better one than we lost. There was nothing in the policy about hands.”

Ms Keast did the choosing herself, with the foreman, over eight days in the canteen. Each candidate was given a metre of badly tangled line and left alone with it for ten minutes. Four of them cut it. Three of those were not asked back. The fourth had put his head round the door first to ask whether the line was wanted afterwards, and he begins in the stores.

## Thirty-one years, and then a laundry van

Denzil Rosk, 58, did not have to do the test. He had 31 years in the ropewalk before the fire and has driven a van for the hospital laundry since. He will run the laying machine, which makes three strands into a rope, and teach the apprentices to listen to it.

“You hear a bad lay before you see it,” Mr Rosk said. “I’ve had the radio on in the van all this time to stop myself listening for things.”

The apprentices are paid 240 crowns a week for three years and spend one day of each week in class at St Brannoc’s, whose head teacher, Lowena Pask, agreed the arrangement with Ms Keast before the roof was on. The youngest is Kerra Jago, 17, whose grandmother spun yarn in the same shed. Lina Barakat, 18, came top in the test with a time of two minutes and ten seconds.

“My father mended nets,” Ms Barakat said. “Nobody at home would have been impressed by two minutes.”

## A walk with nothing in it yet

The new ropewalk is 330 metres long and has a sprinkler every four. Two of its three machines have been run and passed; the third is waiting for a part. No rope has yet been made in it.

Ms Keast hopes to see the first in about a fortnight. She has promised it to nobody, having learned, she said, what happens to dates. She would like to be taking on more by the summer, but that depends on orders, and for the present the order book has the ferry in it and a few of the fishing boats.

“Eleven is what I can pay if things go middling,” she said. “I budgeted for middling. It has been some time since we had any.”`,
  },
  {
    slug: 'herring-late-and-dear-at-the-market-hall',
    headline: 'Herring three weeks late, and dearer than the north aisle can remember',
    standfirst:
      'Six stallholders ask the town for half rent until the fish come in. Beneath them, the ice house has a lease running out.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['herring', 'market-hall', 'ice-house'],
    daysAgo: 20.6,
    image: {
      print: 'herring',
      alt: 'Drawing of herring laid out side by side, heads all one way.',
      caption: 'Herring at 9.40 crowns a kilo: few, small, and mostly still at sea.',
      credit: 'Print: Tidings studio',
    },
    body: `Tomas Brill sold 31 kilos of herring on his best morning of the season. On the same morning last year he sold 112, and had the third stall scrubbed down by ten.

The herring that ought to be running past Hannick Head are three weeks late. Those that have turned up cost 9.40 crowns a kilo in the Market Hall this week, against 5.80 at the same point last year. Nobody in the north aisle can remember a higher price, and several of the people in it are of an age to be good at remembering.

The four drifters that fish out of Port Ellery, the *Alma*, the *Good Intent*, the *Margit* and the *Two Sisters*, have landed 11 tonnes on the fish quay since the season opened. The ten-year average for those three weeks is 64.

“People ask me where the herring is,” said Mr Brill, who has had the stall for nineteen years and whose mother had it before him. “I tell them it’s in the sea. It’s the only thing about it I know for certain.”

## One northerly, on a Sunday

Perran Lowe, the meteorologist at Hannick Head, knows a little more. The water at the Head’s buoy has been 1.6 degrees warmer than is usual for these weeks, and herring keep to the cold.

“They are further out and deeper down,” Mr Lowe said. “I’d expect them when we have had ten days of northerlies. So far we have had one, and it was a Sunday.”

Going out to meet them costs money. Hob Lisle, skipper of the *Good Intent*, said a trip to the outer bank burns 310 crowns of fuel; the usual ground takes 90.

## Half rent, please

The six herring stallholders handed a petition to the town clerk, Ishbel Tarn, asking for half rent for thirteen weeks. A stall costs 46 crowns a week. The relief would cost the town 23 crowns a stall, or 1,794 crowns in all.

Ms Tarn said it would go to the markets committee, which sits in a fortnight. “The committee will want to know what it is to say to the next tenant, who tells us that umbrellas are slow,” she said.

Under the hall, the trouble is ice. Wenna Coad, who runs the Ellery Ice Company from the ice house, sold 38 baskets a day this time last year, at 3 crowns a basket. She is now selling 14. Her lease from the town costs 5,200 crowns a year and ends with the quarter, and the town’s valuer has suggested 7,800 for the next one.

“They want half as much again for a cellar I’m selling less than half as much out of,” Ms Coad said. “And if the ice goes, the fish will go off to somebody else’s market in a plastic box.”

Mr Brill chalks his price fresh each day, so that it can be rubbed out. One customer studied the 9.40 for some time and bought two fish.

“She asked me,” he said, “if they’d been to university.”`,
  },
  {
    slug: 'hext-injured-as-rovers-draw-with-kestle',
    headline: 'Hext out for ten weeks as Rovers hold on against Kestle',
    standfirst:
      'Two broken bones in the keeper’s right hand end a run of 141 matches. His deputy left for the wind farm in August.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['ellery-rovers', 'infirmary'],
    daysAgo: 18.6,
    updatedDaysAgo: 18.1,
    image: {
      print: 'infirmary',
      alt: 'Drawing of a building at night with a single lit window.',
      caption: 'The infirmary on Hill Road, where Jory Hext was X-rayed in his gloves. One had to be cut off.',
      credit: 'Print: Tidings studio',
    },
    body: `Jory Hext, who has kept goal for Ellery Rovers in 141 matches one after another, will miss the next ten weeks with two broken bones in his right hand.

Hext, 31, came off his line in the 74th minute of the 1-1 draw with Kestle Athletic to take a high cross that was drifting towards the Creek End. He caught it, came down against his own post, and got up still holding the ball in his left hand. He then gave it to the referee and walked to the tunnel without being told to.

“I knew from the noise,” said Annika Dell, the manager, who was forty metres away. “And Jory doesn’t give the ball to anyone.”

Dr Ffion Marrec, who saw him at the infirmary and spoke with his permission, said that the breaks were clean and that no operation was needed. The hand will be in a cast for six weeks, and is to be kept away from footballs for four after that.

Rovers had led since the 20th minute, when Tam Pollard turned in a low ball from Jago Wills. With no goalkeeper on the bench, the gloves went to the centre half, Col Banner, who last wore a pair at primary school. He had sixteen minutes and five of added time to get through, and was beaten in the second of the five by a header that would have beaten most people.

“I’d like it known I got a hand to it,” Banner said. “I’d like it known which hand, too, since it’s swollen.”

The point leaves Rovers fourth in the Western Combination, with 23 from thirteen matches: six won, five drawn and two lost. The worry is what comes next. The reserve keeper, Saul Edey, went to crew a boat at the wind farm in August and was not replaced, the committee having judged that a man who never misses a match does not need a deputy.

Dell said she would be ringing round for a loan. She did not sound like someone who expected the telephone to be picked up. “Every club in the county knows I need a keeper. The price went up before he’d left the ground.”

There is one lad in the under-eighteens, she added, and she would have a look at him.

Hext’s absence will also be felt on Salter Street. He is a signwriter by trade, is right-handed, and had finished on the afternoon before the match for the day at the chip shop. It will say FRESH FIS until he is better.`,
  },
  {
    slug: 'herring-quota-cut-by-eighteen-per-cent',
    headline: 'Herring quota cut by 18 per cent after all-night talks',
    standfirst:
      'Scientists wanted nearly twice as much and the fleets offered half. Port Ellery’s four boats lose 151 tonnes they are nowhere near catching.',
    section: 'trade',
    authors: ['harbour-desk'],
    topics: ['herring', 'harbour-board', 'market-hall'],
    daysAgo: 13.3,
    dateline: 'VESTERHAMN',
    source: {
      writer: 'Caspar Dunn',
      organisation: 'Meridian Wire',
      url: 'https://meridian-wire.example/fish/88',
    },
    image: null,
    body: `Five coastal nations agreed before dawn to cut next season’s northern herring catch by 18 per cent, after scientists reported that the spawning stock had dropped below the level at which they advise caution.

The total allowable catch falls from 210,000 tonnes to 172,200, the Northern Herring Commission said at the end of four days of talks in Vesterhamn. The last sitting ran for nineteen hours. The commission’s scientists had asked for a cut of 31 per cent. The fleets had offered nine.

“Nobody is leaving this building pleased, and the vote was unanimous,” said Signe Aldahl, the commission’s president. “You may draw your own conclusion about unanimous votes.”

The spawning stock is put at 1.08 million tonnes, against a precautionary level of 1.2 million. Three poor years of young fish are blamed, together with warm water that has pushed the shoals north and into depths where they are harder to catch and harder to count.

Boat owners dispute the counting. “They send a ship to where the herring used to live, and when nobody answers the door they write down that it is dead,” said Ulrik Staal of the Vesterhamn Boatowners’ Association, which represents 112 vessels.

The commission also closed the main spawning bank for six weeks from the start of the season, twice as long as before. Boats of under fifteen metres may still fish its edges.

## What it means here

*The Harbour Desk writes:* Port Ellery’s four drifters hold 0.4 per cent of the total between them. That is 840 tonnes this season and will be 689 next. At 14.2 metres the *Two Sisters* is the only one small enough for the exemption.

The figures are some way from anyone’s mind on the fish quay, where the herring are [late and dear](/article/herring-late-and-dear-at-the-market-hall). The four boats have landed 16 tonnes so far. The price in the Market Hall has gone up again, to 9.60 crowns a kilo.

“They can cut it to 689 or to 89,” said Tomas Brill, who sells herring at the third stall. “I have never in my life been so far from a limit.”

Agnete Roe, chair of the harbour board, said that the board would write to the commission on behalf of small boats. The stallholders’ petition for half rent goes to the town’s markets committee next week.`,
  },
  {
    slug: 'first-rope-since-the-fire',
    headline: 'First rope since the fire breaks where it should, at 38.4 tonnes',
    standfirst:
      'Two hundred and twenty metres came off the new ropewalk in one piece, with a green yarn through it that had spent the fire in a shed.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['rope-works', 'apprenticeships', 'custom-house'],
    daysAgo: 12.4,
    image: {
      print: 'ropeworks',
      alt: 'Drawing of coils of rope and the machines that lay them.',
      caption: 'Eleven coils of twenty metres each, less the one they broke.',
      credit: 'Print: Tidings studio',
    },
    body: `The Rope Works made a rope this week. It is 220 metres long and 48 millimetres thick, it took two hours and forty minutes, and nobody in the building spoke for the last half-hour.

It is the first since the fire. Three strands were stretched down the whole 330 metres of the new walk, and a third of that length went into the twist, as it always has. At the far end Denzil Rosk, who had 31 years in the old walk, stood by the laying machine with his cap off and his eyes closed.

“It sounded right from about the middle,” Mr Rosk said. “Before that I’d not have put my name to it.”

Bryony Keast, the director, walked the length of it with the foreman and found one place she did not care for, eleven metres from the end. They opened the strands there and looked, and it was sound.

## The green yarn

Every rope from Port Ellery has a single green yarn in the heart of one strand. It was put there two centuries ago so that a stolen rope could be known by cutting it. The bobbins burned with everything else. Mr Rosk, it turned out, had taken half of one home in the week before the fire to tie up his beans, and brought back what the beans had not used: a little over 400 metres, enough for this rope and part of another. The rest has been matched to it by a dyer.

The rope was cut into eleven pieces of twenty metres, which is also the number of people [taken on a fortnight ago](/article/rope-works-takes-on-eleven). Ms Keast said that this was arithmetic and not sentiment. Kerra Jago, 17, one of the five apprentices, had already worked out which piece was hers.

The first piece was pulled apart. A 48-millimetre polyester rope of this kind has to bear 36 tonnes; it broke at 38.4, with a report that brought two people out of the office. Lina Barakat, 18, who was reading the dial, wrote the figure on her wrist in case the printer failed.

:::fact The first rope
220 metres | finished length, from 330 metres of strand
48 millimetres | thickness
38.4 tonnes | the load at which it broke; 36 was needed
11 pieces | one tested, one for the Custom House, two for the ferry and seven for sale
:::

Two of the pieces have gone to the Sant Iver ferry, which has tied up with bought-in rope since the fire and whose crew said so often. One goes into a glass case in the Custom House, beside the melted sprocket that is the only other thing on show from the works. The other seven are for sale.

Ms Keast would not be drawn on orders. “We have shown that we can make one,” she said. “People do tend to want to see the second.”`,
  },
  {
    slug: 'nye-tallack-seventeen-keeps-goal-for-rovers',
    headline: 'The boy from the third stall: Tallack, 17, keeps goal for Rovers',
    standfirst:
      'A bad throw, a defeat and an 88th-minute penalty save. Nye Tallack’s first match as stand-in for Jory Hext had most things in it.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['ellery-rovers', 'st-brannocs', 'herring'],
    daysAgo: 11.5,
    dateline: 'LOW PELL',
    image: {
      print: 'market',
      alt: 'Drawing of market stalls under a high roof.',
      caption: 'The Market Hall, where Nye Tallack has a Saturday job on the herring stalls, when there are herring.',
      credit: 'Print: Tidings studio',
    },
    body: `Nye Tallack had been a first-team goalkeeper for eleven minutes when he threw the ball to the feet of Low Pell Wanderers’ centre forward, who thanked him and scored. Ellery Rovers lost, 2-1.

He is 17 years and four months old. No one so young has kept goal for Rovers; the record belonged to Wilf Harn, who was five months older when he was called up in 1951 because the regular man had missed the tram. The 140 who had travelled out to Low Pell on a wet afternoon went quiet, and somebody near the corner flag said “Oh, son,” not unkindly.

“I’d rather it had been somebody else’s throw,” Tallack said afterwards.

He did not throw it again before half-time. He rolled it, or carried it to the edge of his area and put his foot through it. Tam Pollard equalised after 39 minutes. Low Pell went ahead on the hour from a free kick that took a bend off Col Banner’s shoulder, and with two minutes left they were given a penalty, which would have made it three. Tallack went to his left, low and late, and pushed it round the post with both hands.

## One hand, badly

Annika Dell had three choices when Jory Hext [broke two bones in his right hand](/article/hext-injured-as-rovers-draw-with-kestle) against Kestle. She could leave Banner, a centre half, in the gloves. She could borrow a keeper whose club wanted 400 crowns a week for him, which is more than Rovers pay anybody. Or she could pick the boy in the under-eighteens.

“I watched him for one evening,” the manager said. “He stops the ball and he doesn’t talk about it. Then I rang his mother, who asked about his maths.”

Hext has come to every session since, with his cast in a bread bag to keep the rain off. He throws balls at Tallack with his left hand. They go all over the place, which Hext says is the point and Tallack says is not.

“What can I teach him in a week?” Hext said. “I told him one thing: everyone in the ground saw it, so you needn’t go over it on their account. Then he went and needed it after eleven minutes.”

>> Everyone in the ground saw it, so you needn’t go over it on their account | Jory Hext, on mistakes

Tallack is in his last year at St Brannoc’s, where Lowena Pask, the head teacher, has let him go early on match days provided the work comes in. The greater obstacle was Saturdays. He has spent them since he was fifteen at Tomas Brill’s herring stall in the Market Hall, carrying ice up from the ice house.

“I took him on because he could catch,” Mr Brill said. “You stand at the top of the steps, and Wenna Coad throws you a basket from the bottom. He’s never dropped one. Put that in.”

With herring at more than nine crowns a kilo and scarcely any to sell, Mr Brill has told him he need not come in until the fish do. Dell said that it was the first thing the herring had done for the club.

Rovers stay on 23 points and slip to fifth. They are at home next, and nobody was talking afterwards about a loan.`,
  },
  {
    slug: 'baths-nine-centimetres-short',
    headline: 'Pool is nine centimetres short, and 41 swimming records go with it',
    standfirst:
      'A coach who thought her swimmers were getting too good borrowed a measure from the port engineer. She was right.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['swimming-baths', 'town-budget'],
    daysAgo: 9.4,
    image: {
      print: 'baths',
      alt: 'Drawing of a swimmer in a pool.',
      caption: 'Lane four at the baths, which is 24.91 metres long. So are the others.',
      credit: 'Print: Tidings studio',
    },
    body: `Every record set by Port Ellery Swimming Club in the past fourteen months is to be struck out, because the pool in which it was swum is not long enough.

The swimming baths are supposed to measure 25 metres. They measure 24.91. The missing nine centimetres were used up in the retiling, when new backing and tiles were laid over the old at each end, four and a half centimetres at the deep and four and a half at the shallow.

Nobody noticed except the coach. Merle Sands, who has timed the club’s swimmers for 22 years, is used to about six new records in a year. Since the retiling there had been 41.

“I’d love to say I thought I’d turned into a genius,” Ms Sands said. “For about a month I did. Then Arthur Penlee broke the veterans’ 400, and I have known Arthur a long time.”

She asked Mattias Orre, the port engineer, who came along on an evening off with the laser measure he uses on the quays. He did all six lanes twice. He then lay on his stomach and did them with a steel tape, since he wished, he said, to be wrong.

The rules allow a pool to be a shade over length and not at all under. At 50 metres a swimmer was being let off less than the length of a hand. Over a long race it adds up.

:::table What each swimmer was let off
Race | Lengths | Short by
50 metres | 2 | 18 centimetres
100 metres | 4 | 36 centimetres
400 metres | 16 | 1.44 metres
1,500 metres | 60 | 5.40 metres
:::

The hardest hit is Tegan Moor, 14, who held eleven of the 41. She was told by Ms Sands in the changing-room corridor, with her mother present, and asked when she could start again.

“I’m taller than when I did most of them,” she said. “It’s only annoying about the butterfly.”

Times swum at other pools stand, and so do medals won at the baths, as everyone in the race had the same advantage. The water polo team has made no complaint. The visiting team from Marrack, beaten by a fingertip in the spring relay, has asked for the tape.

The baths belong to the town. Ishbel Tarn, the town clerk, said that taking the tiles back off one end and setting them thinner would cost 14,600 crowns and close the pool for nine days. The town believes that the contractor should pay. The contractor believes that it was asked for tiles and supplied tiles.

“There is a drawing with the figure 25 on it,” Ms Tarn said. “I expect us to spend some time discussing who was meant to read it.”

Until then the club will train as usual and enter its times in pencil. Mr Penlee, 68, has been told that he still has the older record, set when he was 61. He is said to be relieved. The new one had begun to worry him too.`,
  },
  {
    slug: 'cabbages-take-the-empty-herring-stalls',
    headline: 'Cabbages move in at half rent where the herring moved out',
    standfirst:
      'The allotments sell 412 kilos of surplus on two empty stalls. The four herring sellers left beside them have noticed the terms.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['allotments', 'market-hall', 'herring', 'ice-house'],
    daysAgo: 6.2,
    image: {
      print: 'allotment',
      alt: 'Drawing of a spade standing in earth beside a row of cabbages.',
      caption: 'Surplus from the 74 plots on the hill used to go over the fence, or on the heap.',
      credit: 'Print: Tidings studio',
    },
    body: `The fifth and sixth herring stalls in the Market Hall opened for business again this week, selling leeks.

Their tenants had given up. Jenna Trewin handed in the keys of the fifth ten days ago, and the Oke brothers followed with the sixth. In their place is the Hill Allotments Association, whose 74 plots grow a good deal more than 74 households can eat, and whose members turned up before seven with wheelbarrows.

They sold 412 kilos of cabbages, leeks, parsnips and a squash that needed two people, and took 618 crowns. Four-fifths of that goes to the growers. The other fifth, 123.60 crowns, is the start of a fund for a water pipe to the top plots.

“We’ve been leaving marrows on people’s doorsteps for thirty years,” said Hal Brandreth, the association’s secretary, who is 71. “It’s a shock to find that they’ll pay.”

The association has the two stalls on trial for thirteen weeks. It pays 23 crowns a week for each, half the ordinary rent of 46, as the town has found nobody who would pay more.

## A familiar figure

Twenty-three crowns a week for thirteen weeks is exactly what the six herring sellers asked for in their petition, when the fish proved to be [three weeks late](/article/herring-late-and-dear-at-the-market-hall). The markets committee considered that petition this week and put it off, asking Ishbel Tarn, the town clerk, for a report.

“We asked for half rent and got a report,” said Tomas Brill at the third stall. “The cabbages didn’t ask anybody, and they’ve got half rent. I’ve nothing against a cabbage. I’d like to know who it spoke to.”

Ms Tarn said that the two cases were different. An empty stall earns nothing, so half was a gain; a let stall earns 46, so half was a loss. She agreed that this might be of limited comfort to those who had stayed.

Herring stood at 9.10 crowns a kilo this week, the first fall of the season. The four boats have landed 22 tonnes, and at this stage would usually have had well over a hundred.

The other question before the committee is the ice house under the hall. Wenna Coad’s lease ends with the quarter, and her rent of 5,200 crowns a year may rise to 7,800. She has lost two of her six herring customers and cannot see kale making up the ice. Mr Brandreth has promised to try some, for display.

## Leeks, with

Relations in the north aisle are otherwise good. By nine, Mr Brill had sold out of what he had, 38 kilos, and put that down to passing trade in leeks. People with a bag of vegetables in one hand, he has found, start to think about their supper.

He has since chalked up a recipe for the two together, potatoes optional. Mr Brandreth gave him a savoy. It is on the third stall beside the scales, priced at 9.10 a kilo.`,
  },
  {
    slug: 'nine-hundred-pies-for-the-cup-tie',
    headline: 'Nine hundred pies, one oven: a bakery gets ready for the cup',
    standfirst:
      'Elke Varn’s pies sell out at Gull Meadow in nine minutes. For Stannow City she needs nearly four times as many.',
    section: 'sport',
    authors: ['tamsin-reyes', 'davy-kerrow'],
    topics: ['small-business', 'ellery-rovers'],
    daysAgo: 3.4,
    image: {
      print: 'bakery',
      alt: 'Drawing of loaves of bread beside an open oven.',
      caption: 'The oven at Chapel Gate takes sixty pies at a time, and will have to take them fifteen times.',
      credit: 'Print: Tidings studio',
    },
    body: `The queue for pies at Gull Meadow forms at about the fortieth minute, and Annika Dell has complained that she can see it from the dugout. By nine minutes into half-time there is nothing left to queue for.

Elke Varn bakes them, 240 for an ordinary home match, in a shop by the tram stop at Chapel Gate with one assistant and a single oven. For the cup tie against Stannow City, when the ground will be full, Ellery Rovers have asked her for 900.

Ms Varn has done the sum on a flour bag. The oven takes sixty pies and wants 35 minutes. Nine hundred is fifteen batches, which is eight and three-quarter hours, and she cannot start until the bread comes out at half past six.

“So the last tray is done at a quarter past three, if I don’t sit down,” she said. “I asked if they could play a smaller club.”

She took over the stand from a caterer inland in September. The pies are beef and onion, or leek and cheese, and cost 3.80 crowns, of which the club keeps 0.80. Nine hundred would bring Rovers 720 crowns, or about what it costs to run the floodlights for a month.

A herring pie was tried in the first week. It had its supporters, but with herring above nine crowns a kilo it would have had to sell for six, and it has been withdrawn until the fish are cheaper.

Ms Varn’s brother will drive the trays down the hill, as Henk Sorley has ruled that they may not go by tram, owing to the smell. “I’ve nothing against it,” said Mr Sorley, who drives the tram. “I’d have passengers refusing to get off.”

One leek and cheese is set aside at each match for Jory Hext, the injured goalkeeper, who can manage it with his left hand. It is included in the 900.`,
  },
  {
    slug: 'rovers-draw-stannow-city-in-the-coast-cup',
    headline: 'Rovers’ stand-in keeper faces Stannow City, then a maths paper',
    standfirst:
      'Gull Meadow is sold out for the biggest cup tie since 1978. Nye Tallack will start in goal, and sits an examination in the morning.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['ellery-rovers', 'hill-tram', 'st-brannocs'],
    daysAgo: 2.6,
    image: {
      print: 'tram',
      alt: 'Drawing of a tram climbing a steep street.',
      caption: 'The last tram up the hill will wait for the final whistle, within reason.',
      credit: 'Print: Tidings studio',
    },
    body: `Ellery Rovers have not played in the second round of the Coast Cup since 1978, when they lost 5-0 and the groundsman’s dog was sent off. They do so this week against Stannow City, who are two divisions above them and have a bus with their name on it.

Nye Tallack, 17, will keep goal. Annika Dell said so before she was asked, to save time.

“He’s played two and he’s been good in one and three-quarters of them,” the manager said. Tallack made his début in the 2-1 defeat at Low Pell, where he [gave away a goal and saved a penalty](/article/nye-tallack-seventeen-keeps-goal-for-rovers). He followed it with a clean sheet at home to Marrack Town, won 1-0 by a Tam Pollard header, which put Rovers back in fourth place with 26 points from fifteen matches.

Jory Hext, whose broken hand let Tallack in, has nearly eight weeks of his ten still to go. He will be on the bench in a coat. He has watched Stannow twice, on trains he paid for himself, and has written down where their penalty takers put the ball.

“In left-handed writing,” Dell said. “We had to have it read out.”

All 1,600 home tickets were sold in two hours and fifty minutes, and the 300 for visitors have gone too, which makes the ground full. The winners receive 6,000 crowns, a sum that would pay for Gull Meadow’s drains. Stannow’s manager, Radek Holm, said that he expected a hard match. His squad includes two internationals, one of whom, Lasse Kvern, has scored in each of his past five.

Lowena Pask, the head teacher of St Brannoc’s, was asked whether Tallack’s mock examination in mathematics, set for nine o’clock on the morning after, might be moved. She said that it might not.

“There are 94 pupils sitting that paper and I dare say half of them will be at the match,” she said. “I shall be there myself. I’ll be at my desk by eight.”

Extra trams will run from Chapel Gate to Gull Meadow from six, and the last one up the hill will be held from 10.20 until 10.50. Henk Sorley, who is driving it, has said that he understands extra time and penalties but will not be waiting for laps of honour.

Tallack has been quietest of all. He was back at Tomas Brill’s stall in the Market Hall at the weekend for a couple of hours, herring or no, because he likes to keep his hands in. Asked what he would do if Kvern came through on his own, he gave it some thought.

“Stand up,” he said. “Jory says to stand up as long as you can. People get bored.”`,
  },
  {
    slug: 'rope-works-wins-order-from-al-mina-bay',
    headline: 'Rope Works wins 412,000-crown order from a port on another sea',
    standfirst:
      'The enquiry lay in a tray for a week because nobody in the office could read it. An apprentice on the machine floor could.',
    section: 'trade',
    authors: ['tamsin-reyes'],
    topics: ['rope-works', 'languages', 'apprenticeships'],
    daysAgo: 0.85,
    image: {
      print: 'olive',
      alt: 'Drawing of olive trees on a slope above a bay.',
      caption: 'Al-Mina Bay, whose new quay will be hung with 64 ropes from Port Ellery.',
      credit: 'Print: Tidings studio',
    },
    body: `The Rope Works has won an order for 64 mooring ropes from the port of Al-Mina Bay, worth 412,000 crowns. It is the largest the works has had since the fire and will keep the walk busy for more than nineteen weeks.

Each rope is to be 220 metres long, so that the whole order comes to 14,080 metres, or enough to reach Sant Iver and come back. Half will leave over the east quay in the spring and half at midsummer. A deposit of a fifth, 82,400 crowns, reached the bank this week, and Bryony Keast, the director, admitted to having looked at it more than once.

It might easily have gone elsewhere. The enquiry came as a letter of three pages, in Arabic, with a stamp of an olive tree. It sat in a tray in the office for a week, under a paperweight, with a note on it saying ASK SOMEBODY.

“We’d had two letters that month from people wishing to sell us a crane,” Ms Keast said. “I’m afraid I took it for a third.”

## Read out over the machine

Lina Barakat saw it when she brought up the timesheets. Ms Barakat, 18, is one of the five apprentices among the eleven people [the works took on](/article/rope-works-takes-on-eleven) last month, and the one who undid the tangled line in two minutes and ten seconds. She read the first page standing up and asked for a chair.

“It said they’d heard of a works that had burned down and started again, and could it make a rope to hold 36 tonnes,” she said. “I told Bryony we had broken one at 38.4, and I’d read the dial.”

The words for ordinary things gave her no trouble. Those for the lay of a rope, which way the strands turn and how hard, were another matter, and the answer had to be exact. She took it to Yusra Haddad, who runs the Saturday Arabic school, and who had never had occasion to discuss rope.

They settled it at Ms Haddad’s kitchen table, with three dressing-gown cords. “My pupils think grammar is of no use to anyone,” Ms Haddad said. “I shall be telling them about the 412,000 crowns.”

Captain Rania Sabbagh, the harbourmaster at Al-Mina Bay, said by telephone that six makers had been written to. Four had replied in English and one not at all.

“One replied in Arabic, and answered the questions in the order in which I had asked them,” she said. “Also they sent a piece of rope, by air. It had a green thread in it. I liked that they did not explain the thread.”

## Four more, and a second shift

A rope of that size takes a day and a half from yarn to finished coil, so 64 of them need 96 working days with nothing else on the walk. Since the ferry and the fishing boats cannot be asked to wait until summer, the works will start an evening shift and take on four more people, which makes 38. It had 61 before the fire.

Denzil Rosk, 58, who laid [the first rope](/article/first-rope-since-the-fire) in the new walk, will run the evenings. He has asked for Kerra Jago, the youngest of the apprentices, to go with him, on the ground that she has begun to hear things.

There remains the matter of the green yarn, one through every rope. Mr Rosk’s bean-row bobbin went into the first and part of the second, and the dyer’s match has been ordered by the kilometre.

Ms Keast had budgeted last month for things to go middling. She was asked whether she would now revise that.

“I’ve moved the tray,” she said.`,
  },
  {
    slug: 'women-four-beat-the-sant-iver-ferry',
    headline: 'Four women in a boat beat the ferry to Sant Iver by 40 seconds',
    standfirst:
      'Ellery Rowing Club’s coxed four take the crossing record in 39 minutes and 20 seconds. The ferry says it was not racing.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['rowing', 'sant-iver-ferry'],
    daysAgo: 0.6,
    dateline: 'SANT IVER',
    image: {
      print: 'rowing',
      alt: 'Drawing of a four with oars out, and a small cox in the stern.',
      caption: 'The four, whose ages come to 181. The cox, who is 13, asked not to be counted.',
      credit: 'Print: Tidings studio',
    },
    body: `The morning ferry to Sant Iver takes 40 minutes, and did. When it came alongside there was a rowing boat on the slip with four women lying in it, and a girl of 13 eating a sandwich.

The women’s coxed four of Ellery Rowing Club had left the fish quay on the same blast of the ferry’s horn and reached the island in 39 minutes and 20 seconds. That takes two minutes and five seconds off the club’s record for the seven-kilometre crossing, set by a men’s crew in 1988, some of whom were on the ferry.

“We waved,” said Wenna Coad, who rows at bow. “I believe they waved. I was facing the other way for the important part.”

Ms Coad, 44, runs the ice house under the Market Hall and has a lease in front of the markets committee, and she said it had been a relief to pull at something that moved. Behind her were Ruth Olding, 39, a sister at the infirmary, who had come off a night shift; Ansa Virtane, 51, who drives a tram; and, at stroke, Kerensa Voss, 47, who teaches geography at St Brannoc’s and had worked out the tide. They have rowed together for two years. None had held an oar before she was 35.

The cox, Pip Olding, is the nurse’s daughter. It was she who proposed going outside the Hannick ledge, where the ebb runs harder and the water is worse, and it was there that the ferry was passed. Ms Olding senior said she had not been consulted, and that if she had been she would have been too tired to object.

The ferry’s master, Anders Quill, had 61 passengers on board and a van of seed potatoes. He did not accept that there had been a race.

“I keep to a timetable,” he said. “If I’d arrived early, people would have been in the wrong place.” He pointed out that nine of the 40 minutes go on keeping to the harbour speed limit. Asked whether the limit applied to rowing boats, he said that he would be looking it up.

Perran Lowe, the meteorologist at Hannick Head, who had been told about the attempt and kept an eye on it, recorded a light easterly of three knots and a flat sea. He called it the one morning in the month on which it could have been done. Ms Voss said she was aware of that, having telephoned him every day since the month began.

The crew went home by the next ferry, with the boat on the van deck, at the ordinary fare of 6 crowns each. Captain Quill let the cox blow the horn.`,
  },
  {
    slug: 'rent-relief-and-ice-house-lease-agreed',
    headline: 'Herring stalls get half rent, on the day the herring arrive',
    standfirst:
      'The markets committee votes 5-2 for relief and gives the ice house seven more years. Nine tonnes came in on the tide before the meeting.',
    section: 'trade',
    authors: ['tamsin-reyes', 'idris-quayle'],
    topics: ['ice-house', 'market-hall', 'herring', 'town-budget'],
    daysAgo: 0.35,
    image: {
      print: 'icehouse',
      alt: 'Drawing of blocks of ice stacked beneath a cellar arch.',
      caption: 'The ice house under the Market Hall: safe for seven years, apart from the drain.',
      credit: 'Print: Tidings studio',
    },
    body: `The four herring sellers left in the Market Hall will pay half rent for thirteen weeks, and the ice house beneath them will stay open for seven years, after the town’s markets committee gave way on both counts by five votes to two.

It did so a few hours after the *Good Intent* came up to the fish quay with nine tonnes of herring, the heaviest landing of the season. Councillor Hedra Mabb, in the chair, asked that the timing not be remarked on. It was remarked on for the next twenty minutes.

“We have been asked to relieve a shortage,” said Councillor Ivo Prentice, who voted no. “I walked through a smell of herring to get here.”

Relief will cost the town 23 crowns a stall each week, or 1,196 crowns over the thirteen weeks. The petition handed in three weeks ago by six stallholders would have cost 1,794, but two of the six have given up since then, and their stalls have [gone to the allotments](/article/cabbages-take-the-empty-herring-stalls). It is backdated to the day of the petition, so each of the four gets 69 crowns back and has ten weeks to run.

There is a condition. If the price of herring in the hall falls below 6 crowns a kilo for two weeks together, the relief stops.

Tomas Brill, who has had the third stall for nineteen years, listened from the public bench in his apron. “So if we do well we lose it, and if we do badly we keep it,” he said. “That’s the first time I’ve known the town to understand the trade.”

:::fact What was agreed
23 crowns | weekly rent for each of the four herring stalls, down from 46
13 weeks | length of the relief, three of them already gone
1,196 crowns | what it costs the town
7 years | the new lease of the ice house
5,200 crowns | its yearly rent for three years, and then 6,500
:::

## The report on umbrellas

The committee had put off the matter for a week to have a report from the town clerk. Ishbel Tarn’s ran to four pages and dealt with the fear, which was her own, that other tenants would ask for the same. She had asked the other sixteen in the hall. Two said yes. One of those was the umbrella stall, and it withdrew on being told that it would have to show its books.

Ms Tarn also reported that each empty stall costs the town 46 crowns a week, and that a stall at half rent is cheaper than an empty one. The committee could have worked that out three weeks ago, said Corin Vael, the mayor, who is not a member and had come to say so.

“I’d sooner lose 23 crowns a week than a fishmonger,” the mayor said. “You can’t advertise for a fishmonger. You get one from the last one.”

## Thirteen thousand crowns of ice

The ice house took longer. The town’s valuer had put the cellar at 7,800 crowns a year. Wenna Coad of the Ellery Ice Company, who has been paying 5,200, offered to go on doing so and to mend the drain, a job priced at 2,300 crowns that the town has been putting off since before her time.

They met at 5,200 for the first three years and 6,500 for the four that follow. Over seven years that is 41,600 crowns, which is 13,000 less than the valuer wanted. In return Ms Coad will mend the drain at her own cost and open the vault to visitors on twelve days in the year.

Councillor Prentice called it a gift of 13,000 crowns. Ms Coad asked him who else had offered. The minutes record that there was no reply.

Her trade had fallen from 38 baskets of ice a day to 14. On the morning of the meeting she sold 41, and could have done with Mr Brill’s Saturday lad on the steps, but he has been [busy in goal](/article/nye-tallack-seventeen-keeps-goal-for-rovers). Two of the baskets went under the leeks at the fifth stall.

## Too soon to say

Hob Lisle, the skipper of the *Good Intent*, found the shoal four miles off Hannick Head, where it would have been six weeks ago if it had been punctual. The water had cooled at last after a week of northerlies. His catch takes the season’s landings by the four boats to 31 tonnes, which is still less than half of what they would usually have landed in the first three weeks.

Mr Brill would not say that the herring were in. He did say that he had rung up Jenna Trewin, who gave up the fifth stall, and that she had asked him not to ring again until she had finished being angry.

His chalkboard had been at 9.60 crowns a kilo at the worst. When the hall opened after the landing it said 7.20. By eleven o’clock he had sold 104 kilos, or eight fewer than on a good morning last year, and was looking for something to complain of.

“They’re fat, that’s the trouble,” he said. “You get fewer to the kilo.”`,
  },
  {
    slug: 'rovers-beat-stannow-city-on-penalties',
    headline: 'Tallack saves two as Rovers put Stannow City out on penalties',
    standfirst:
      'The 17-year-old stand-in stops the second kick and the last. Rovers reach the third round for the first time in the club’s history.',
    section: 'sport',
    authors: ['davy-kerrow'],
    topics: ['ellery-rovers', 'st-brannocs'],
    daysAgo: 0.15,
    image: {
      print: 'rovers',
      alt: 'Drawing of a goalkeeper standing in a floodlit goal.',
      caption: 'Nye Tallack in front of the Creek End, at four penalties to three with one to come.',
      credit: 'Print: Tidings studio',
    },
    body: `Nye Tallack stood up for as long as he could. When Stannow City’s captain at last hit the ball he was still standing, a little to the left of the middle, and it struck him on both palms and went down into the mud, and Ellery Rovers were in the third round of the Coast Cup.

They had never been there before. They got there by four penalties to three, after a 1-1 draw and extra time, past a side two divisions above them, in front of 1,874 people, with a goalkeeper of 17 who is in the team because Jory Hext broke his hand.

“He never moved,” Hext said, with his cast round the boy’s neck. “It’s the hardest thing there is. I’m not sure I’d have managed it.”

## One apiece

For half an hour it looked like the other sort of night. Stannow passed the ball prettily along their back line, and in the 23rd minute Lasse Kvern climbed above Col Banner to head them in front. That made six matches in a row for Kvern, and Tallack had no chance with it. He had some chance with Kvern’s next, low to his right on the half-hour, and turned it on to the post.

Rovers came back the way they do, by corners. Jago Wills had taken six when the seventh, in the 71st minute, was missed by everyone it was meant for and came down on the knee of Tam Pollard. Pollard said later that he had meant it. Annika Dell, standing next to him, said he had not.

In extra time there was one chance each. Pollard put Rovers’ over the stand, and Tallack ran out to smother Stannow’s at the feet of Kvern, who had come through on his own, and who did seem, for a moment, to be bored.

## From a piece of card

Hext had watched Stannow twice and written down where their men liked to put their penalties. The card was in Tallack’s glove. It said that the second taker, Orm Sayle, went low to the keeper’s right, and he did, and so did Tallack.

Ruan Speck gave the advantage back by hitting the bar. When Banner scored the fifth for Rovers it was 4-3, and the Stannow captain, Viktor Blom, had to score.

:::table The shoot-out, Rovers kicking first
Kick | Rovers | Stannow City | Score
1 | Wills, scored | Kvern, scored | 1-1
2 | Pollard, scored | Sayle, saved | 2-1
3 | Speck, hit the bar | Dray, scored | 2-2
4 | Ince, scored | Lund, scored | 3-3
5 | Banner, scored | Blom, saved | 4-3
:::

For Blom the card was no help. Hext had written only “Anywhere”, and the one piece of advice Tallack had left was the one he passed on [before the tie](/article/rovers-draw-stannow-city-in-the-coast-cup), about standing up.

“I thought, he’ll expect me to go,” Tallack said. “So I thought I’d not. There wasn’t any more to it.”

Radek Holm, the Stannow manager, went round every Rovers player to shake hands and asked Tallack how old he was. Told the answer, he asked again.

The win is worth 6,000 crowns, which will go on the drains. The third-round draw is to come, and the nine hundred pies had gone by half-time. Henk Sorley held the last tram for nine minutes beyond what he had promised, for what he described as a points failure.

Dell sent her goalkeeper home on it. His maths paper was at nine the next morning, and Lowena Pask, who had been seen on her seat in the main stand at four penalties to three, and not sitting on it, let it be known that she would be taking the register.`,
  },
];
