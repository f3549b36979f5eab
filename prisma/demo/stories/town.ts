import type { DemoStory } from '../types';

/** Town Hall and Schools: the hill tram, the town budget, St Brannoc's and its neighbours. */
export const townStories: DemoStory[] = [
  {
    slug: 'st-brannocs-puts-telephones-in-a-bag',
    headline: 'St Brannoc’s puts 598 telephones in a bag until half past three',
    standfirst:
      'The school’s new rule began with canvas pouches, four wall telephones from the harbour store, and two ringtones in a mathematics lesson.',
    section: 'schools',
    authors: ['jonah-pike'],
    topics: ['st-brannocs', 'sant-iver-ferry', 'rope-works'],
    daysAgo: 27.6,
    image: {
      print: 'school',
      alt: 'Print of a schoolhouse with tall windows and a small bell turret, seen from across an empty yard',
      caption: 'St Brannoc’s, where every pupil below the sixth form now hands in a telephone at 8.40.',
      credit: 'Print: Tidings studio',
    },
    body: `
At 8.40 on the first morning the form tutors of St Brannoc’s went round with crates, and by 8.55 they had collected 598 telephones. There are 624 pupils below the sixth form. Nineteen said they did not own one. Seven said they had left it at home, and two of those rang in mathematics before ten o’clock.

The school’s telephones rule is simple to state. Each pupil has a numbered canvas pouch. The telephone goes in, the pouch goes in the crate, the crate goes in a locked room behind the office, and it comes out again at half past three. The 118 members of the sixth form may keep theirs but may use them only in their common room.

Lowena Pask, the head teacher, said she had come to it slowly. “I don’t think the telephone is wicked,” she said. “I think it is more interesting than I am at ten past nine in the morning, and I was tired of competing with it.”

The pouches were sewn at the Rope Works from sailcloth offcuts, at 1.15 crowns each. The whole lot came to 717.60 crowns, which Mrs Pask took from the fund for replacing broken chairs.

## The vote that did not carry

The school council was asked, and voted against the rule by 15 to 11. Mrs Pask thanked it and went ahead, with two changes that the council had put forward in case it lost. One was the sixth form’s exemption. The other is the row of four wall telephones now screwed to the corridor outside the office, bought second-hand from the harbour board’s store for 60 crowns each. Calls within the town are free.

They were popular by break. It was not always clear what for.

“I picked it up and it just made a noise at me,” said Tegen Moyle, who is 14. “I thought it was broken. Then Mrs Garvey came out and said that is the noise it makes when it’s working.” She rang her grandmother, who assumed there had been an accident.

Elspeth Garvey, the school secretary, keeps a logbook beside the telephones in which each caller writes a name, a time and the number dialled. She introduced it to stop queue-jumping and says it is already the best reading in the building.

## The eleven from the island

The strongest objection came from Sant Iver. Eleven pupils cross by the ferry each day, and when the afternoon sailing is in doubt the skipper’s office sends a message to their telephones. A message to a locked crate is of little use.

“My daughter spent a night on a gymnasium mat two winters ago because nobody told her the one o’clock was the last boat,” said Col Bray, whose two children make the crossing. “She had a telephone that time. I want to know what happens when she hasn’t.”

What happens now is that the ferry office rings the school, and Mrs Garvey carries a slip to each of the eleven. It was tried on the first day as a drill. All had their slips within nine minutes except one, who was in the art store with the door shut.

The governors will look at the rule again after a term. Until then a telephone found in a pocket is kept for the rest of the week, and a parent has to come and fetch it. Two parents have that pleasure already.
`,
  },
  {
    slug: 'school-loses-teacher-to-hill-rents',
    headline: 'School loses its physics teacher to a rent of 740 crowns',
    standfirst:
      'Three of seven teachers offered posts at St Brannoc’s this year turned them down for want of a house. The town has a plan for 34, and 61 letters against it.',
    section: 'schools',
    authors: ['jonah-pike', 'idris-quayle'],
    topics: ['housing-on-the-hill', 'st-brannocs', 'allotments'],
    daysAgo: 22.8,
    image: {
      print: 'allotment',
      alt: 'Print of a spade standing upright in dug earth beside a row of cabbages',
      caption: 'The Almond Lane allotments. Plot-holders say the new houses would take their sun from two o’clock.',
      credit: 'Print: Tidings studio',
    },
    body: `
Edwin Sarn taught physics at St Brannoc’s for fourteen months and lived for eleven of them in a caravan at Low Pell. He has now gone to a school two hours down the coast that came with a flat.

“I liked the job,” he said. “I liked the children, even the ones who set fire to things. I was cooking on one ring in a field.”

A beginning teacher at the school takes home 1,690 crowns a month. The cheapest two-room flat on the hill advertised in this newspaper in the past month was 740, or 44 per cent of that. Lowena Pask, the head teacher, offered seven posts this year and had three refused. All three gave the same reason, and one sent it on a postcard of the town.

“He wrote that it was a beautiful place and he hoped to visit,” said Mrs Pask. “I have it on the wall. Physics is being taught by me and a book.”

## Thirty-four at Almond Lane

The town’s answer is a field. The council owns two acres at Almond Lane, above Chapel Gate, and has drawn up plans for 34 houses there. Twelve would be let at a fixed 520 crowns a month to people in work the town cannot do without: teachers, nurses, tram drivers, the crews of the pilot boats. The other 22 would go to the general list, on which 291 households are waiting.

Ishbel Tarn, the town clerk, has had 61 letters against and 17 in favour. Most of the objections come from the allotments on the lower side of the lane, where the houses would stand between the plots and the afternoon sun.

“I’m for houses,” said Gwilym Stroud, who has had plot 9 since his retirement and measured the shadow himself with a clothes prop. “Anyone can see we need houses. Turn them round and take a storey off the end ones, and I’d come and hold the ladder.”

The architects say that turning them round would cost four houses. Taking a storey off the six nearest the plots would cost none, but would leave six families a bedroom short. The planning committee has asked for drawings of both.

## The lodge

Mrs Pask does not mean to wait. At the school gate stands the old caretaker’s lodge, empty since the caretaker bought a boat. It has a sound roof and a bath full of netball bibs. A builder has told the governors that two flats could be made of it for 46,000 crowns, and they have asked the town to lend the money over ten years against the rent.

At 240 crowns a month for each flat, two teachers would bring in 5,760 crowns a year, so the loan would be covered with a little over for paint. The clerk called the sum “refreshingly legible”, and said she could give no answer until the draft budget was published.

Mr Sarn’s post has been advertised for the second time. The notice mentions sea views.
`,
  },
  {
    slug: 'town-budget-412000-crowns-short',
    headline: 'Town budget is 412,000 crowns short, and the mayor names where it hurts',
    standfirst:
      'Corin Vael’s draft would trim the night clinic, school meals, the late tram and the baths, and put one and a half per cent on the rates.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['town-budget', 'infirmary', 'school-meals', 'swimming-baths'],
    daysAgo: 19.2,
    image: null,
    body: `
The town will have 412,000 crowns less than it needs next year, and the mayor proposes to find half of it by cutting services that people use after dark, at dinner time or in a bathing costume.

Corin Vael’s draft budget was put on the table at the Town House with a one-page letter, in which he said that he would have liked to blame somebody. The shortfall is in three parts. The town’s estimate for clearing and pumping after the storm of 2 November, with its share of the temporary barrier at the north mole, comes to 236,000 crowns. Power and fuel will cost 118,000 more. The town’s portion of harbour dues is expected to fall by 58,000.

Against that the mayor sets 120,000 crowns from the reserve, 90,000 from a rise of one and a half per cent in the rates, and 202,000 from six services.

:::table What the draft takes away, in crowns
Service | This year | Next year | Cut
Swimming baths | 205,000 | 165,000 | 40,000
School meals | 148,000 | 104,000 | 44,000
Hill tram, night service | 131,000 | 92,000 | 39,000
Infirmary night clinic | 96,000 | 54,000 | 42,000
Parks and allotments | 88,000 | 69,000 | 19,000
Lantern Theatre | 60,000 | 42,000 | 18,000
Total | 728,000 | 526,000 | 202,000
:::

“Every one of these is a thing I have opened, or cut a ribbon at, or been sick after,” Mr Vael told members. “I ate school meals. I learned to swim in those baths. I have put forward what I believe can be survived.”

He was heard in silence, which lasted until he sat down.

Jago Pryor, who leads the seven Harbour Labour members, said the list had one thing in common. “Nobody on it keeps office hours. If you are well, well fed and asleep by ten, this budget will not trouble you.” The Ratepayers’ leader, Sunniva Clare, said her eight would support the cuts but not the rise in rates, and wanted to see the Town House’s own costs on the same sheet of paper. They are not there at present.

Ishbel Tarn, the clerk, drew members’ attention to the reserve. It stands at 640,000 crowns and the draft would take it to 520,000. Her advice is that it should never go below 480,000. The town, she reminded them, had found out in one night what the sea can charge.

The sums are small beside a total budget of 14.6 million crowns. They are small for a reason: most of the rest is pay, pensions, roads and the repayment of old loans, and cannot be altered between now and spring.

The bodies concerned have a fortnight to reply in writing. The council, which has 19 seats and one of them empty until the by-election in Upper Hill, will then vote. On the present numbers, Ratepayers eight, Labour seven and three of no party, nobody in the building could say how.
`,
  },
  {
    slug: 'tram-drivers-vote-to-stop-night-cars-in-gales',
    headline: 'Tram drivers vote 13 to 1 to stop night cars in gales over 45 knots',
    standfirst:
      'Henk Sorley’s union gives the town seven days’ notice. The wind that stops the hill tram is measured nearly three miles from the line.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['hill-tram', 'weather', 'storm-of-2-november'],
    daysAgo: 17.9,
    image: {
      print: 'lighthouse',
      alt: 'Print of a lighthouse on a low headland, its beam crossing a dark sky',
      caption: 'Hannick Head, where the wind is read for a tram nearly three miles away.',
      credit: 'Print: Tidings studio',
    },
    body: `
The drivers of the hill tram have voted by 13 to 1 to refuse night cars whenever the wind gusts above 45 knots, and have given the town seven days’ notice that they mean it.

The rule in force stops the tram at 55 knots. It was written when the last car left the fish quay at half past nine with a conductor on the back platform. For the past two winters cars have run until 12.40am with a driver alone.

“The rule was made for two men and a bit of daylight,” said Henk Sorley, the union’s steward, who has driven the hill for 26 years. “We have neither. I’m not asking for a medal. I’m asking for ten knots.”

His quarrel is with the place as much as the figure. The wind is read from a gauge at Hannick Head and telephoned to the depot on the hour. There is no gauge on the line, which leaves the shelter of the houses at Chapel Gate and crosses the bare shoulder of the hill to the infirmary. On the night of the storm of 2 November the reading at nine o’clock was 53 knots, so the cars went out. By 9.40 it was 71. Car 4 was brought down backwards from Almond Steps with two windows gone.

## Not good enough for washing

Perran Lowe, the meteorologist at Hannick Head, takes the union’s side on that point. “I wouldn’t use my gauge to decide whether to hang out washing at Chapel Gate,” he said. “In a south-westerly the headland has it first and worst. In a north-westerly it comes up the creek like a train and the hill gets all of it. I’d be sitting here with 40 knots, telling them it was breezy.”

Osric Penhale, the tramways superintendent, said he took the notice seriously and hoped the drivers would take his figures the same way. Last winter the cars stopped on nine nights at the present limit. At 45 knots it would have been 34. On an average night 212 people travel after half past nine, about sixty of them to or from the infirmary.

The service costs 131,000 crowns a year, and the mayor’s [draft budget](/article/town-budget-412000-crowns-short) would cut that to 92,000. Mr Sorley said the vote had nothing to do with the budget and that he was surprised to be asked. He smiled while he said it.

## A shed with a door

The union’s second demand is a heated shed at Chapel Gate, where a car caught by the wind must wait, sometimes for an hour. The shelter there has three walls and a bench that lost two slats in the storm. Mr Penhale has priced a plain shed at 18,400 crowns. The drivers say a plain shed is what they have now, with a door on.

The one vote against is supposed to be secret. “He’s told everybody,” said Mr Sorley. “He lives at the top and doesn’t want to walk home.”

Ishbel Tarn, the town clerk, has called both sides to the Town House before the notice runs out.
`,
  },
  {
    slug: 'branch-on-the-wire-at-chapel-gate',
    headline: 'Branch on the wire leaves 23 people in a dark tram at Chapel Gate',
    standfirst:
      'Car 6 stood for an hour and 49 minutes without light or heat while the wind stayed, officially, within the rule.',
    section: 'town-hall',
    authors: ['idris-quayle', 'nora-abell'],
    topics: ['hill-tram', 'infirmary', 'weather'],
    daysAgo: 14.2,
    updatedDaysAgo: 13.9,
    correction: {
      daysAgo: 13.9,
      text: 'An earlier version of this story said the sycamore stands on town land. It stands in the chapel yard, which belongs to the chapel’s trustees.',
    },
    image: {
      print: 'tram',
      alt: 'Print of a single-deck tram on a steep street, its pole touching the overhead wire',
      caption: 'A car of the hill tram on the climb to Chapel Gate. Car 6 stopped there at 10.48pm.',
      credit: 'Print: Tidings studio',
    },
    body: `
The branch came down at 10.48pm. It was seven metres of sycamore, and it fell across the overhead wire at Chapel Gate about a car’s length ahead of the 10.42 from the fish quay, which had 23 people aboard.

Wenna Toll, the driver, saw a blue flash and braked. The lights went out and so did the heaters. She did what the book says, which is to shut the doors and let nobody touch the step until the wire is proved dead. That took 34 minutes, because the man who proves it was at the depot by the coal berth and the telephone there was engaged.

“I told them a joke,” said Ms Toll, who has been driving for three years. “Then I told them I only knew the one.”

It was three degrees outside and before long three degrees inside. At 11.22 the section was declared dead and the doors were opened. Nine passengers got down and walked. The other 14, who included a couple of 80 and 83 and a woman with twins asleep in a pushchair, stayed where they were until the line crew of two had sawn the branch through and the current came back at 12.37am. That made an hour and 49 minutes.

## Late for the night shift

One of the nine was Ines Corrie, a nurse at the infirmary, who was due on the ward at eleven. She walked up Hill Road with her hood tied and signed in at 11.58. “There was a girl ahead of me who had been waiting to go home since eleven,” she said. “She stayed. That’s how it works, but it oughtn’t to be how it works.” Two patients expected at the night clinic did not arrive and came the next morning.

Henk Sorley, the drivers’ steward, lives in the street below. He heard the silence, as he put it, and went up with two flasks of tea and his wife’s car rug. He has [seven days’ notice](/article/tram-drivers-vote-to-stop-night-cars-in-gales) lying at the Town House that his members will not take out night cars in gusts above 45 knots. It had three days to run.

The gauge at Hannick Head, which decides the matter, showed a highest gust of 51 knots at 10.50pm. The limit is 55. “So the rule was kept,” said Mr Sorley. “I’d like that put on a plaque.”

Osric Penhale, the tramways superintendent, apologised to the passengers and has offered each of them a month’s free travel. He would not say the car should have been stopped. “A branch can fall in 30 knots. A tree is a tree.”

## Whose tree

The tree is a separate argument. It stands in the yard of the chapel and belongs to the trustees. An agreement drawn up when the line was wired, and found in a tin box this week by Ishbel Tarn, the town clerk, says that the owner of the wire shall trim any growth within two metres of it. The owner of the wire is the town. The town’s tree officer left in spring and the post has not been filled, to save money.

Mrs Tarn read the clause aloud twice. She was asked how much had been saved and said 9,200 crowns, so far.

The twins, their mother reports, did not wake.
`,
  },
  {
    slug: 'st-brannocs-telephones-a-fortnight-on',
    headline: 'A fortnight without telephones: more books, more talk and a longer dinner queue',
    standfirst:
      'St Brannoc’s finds its pupils have stopped going out at noon. Its kitchen was built for 380 dinners and is cooking 468.',
    section: 'schools',
    authors: ['jonah-pike'],
    topics: ['st-brannocs', 'school-meals'],
    daysAgo: 12.6,
    image: {
      print: 'logbook',
      alt: 'Print of an open logbook with ruled columns and a pen lying across the page',
      caption: 'Elspeth Garvey’s logbook records 214 calls in the first week, 71 of them to the tide line.',
      credit: 'Print: Tidings studio',
    },
    body: `
In the first week of the telephones rule at St Brannoc’s the staff found 31 telephones where they should not have been, one of them inside a hollowed loaf. In the second week they found six.

Lowena Pask, the head teacher, has begun to collect figures, and read some of them to the governors. Library loans have gone from 93 a week to 168. Complaints about upsetting messages, of which the school had a dozen in the fortnight before, fell to three, all sent after half past three. Lateness to the first lesson after dinner has halved.

The four wall telephones in the corridor took 214 calls in the first week. According to the logbook kept beside them by Elspeth Garvey, the secretary, 71 of those went to the harbour’s recorded tide times. “They like the man’s voice,” she said. “Some of them can do him.”

It has not all been loaves. Dorcas Venn’s son, who is 12 and has diabetes, reads his sugar level from his telephone, and for four days it went into the crate with the rest. Mrs Venn had written beforehand, and the letter was found under another. “They were kind about it afterwards,” she said. “I would rather they had been organised.” Mrs Pask apologised to the family in person. Four pupils now carry telephones on medical grounds, with a blue tag.

The pupils’ council, which voted against [the rule](/article/st-brannocs-puts-telephones-in-a-bag) by 15 to 11, has voted again. This time it was 13 all. The chair, Petroc Hale, who is 17 and exempt, used his casting vote to adjourn.

## Where everyone went

What nobody had foreseen was dinner. Before the rule about 395 pupils a day took a school meal, and a good many others drifted down to the Market Hall, telephone in hand, for a pasty. With nothing to look at on the way they appear to have lost interest in the walk. In the second week the kitchen served an average of 468.

It was built for 380. Of its three ovens one works. Merryn Tallack, the head cook, has watched the queue grow along the corridor, past the wall telephones and round the corner by the boot room, where its last member was timed at 34 minutes. On one day 40 pupils reached the hatch to find soup and bread and nothing else.

“They were very good,” said Mrs Tallack. “They talked to one another the whole way along. I could have done with them being a bit less fond of it and a bit more spread out.”

Mrs Pask told the governors that she had asked children to come in, sit down and look up, and that they had done so. She now had to feed them. The draft town budget takes 44,000 crowns from school meals across the town, and the governors asked her to find out what that would mean at the hatch.

She said she would have it for them within the week, in writing, and that somebody might like to bring a sandwich.
`,
  },
  {
    slug: 'night-clinic-waits-on-the-town-budget',
    headline: 'Six hours in the night clinic that the town may open five nights in seven',
    standfirst:
      'Nineteen people came through the infirmary’s side door before two in the morning. Under the draft budget, on a Sunday, it would have been locked.',
    section: 'town-hall',
    authors: ['nora-abell'],
    topics: ['infirmary', 'town-budget', 'hill-tram'],
    daysAgo: 10.3,
    image: {
      print: 'infirmary',
      alt: 'Print of a dark building on a hill at night with a single lit window',
      caption: 'The side door on Hill Road. The night clinic sees 16.8 people a night, and more on Sundays.',
      credit: 'Print: Tidings studio',
    },
    body: `
The first through the door is a net-mender with a needle through the ball of his thumb. He has driven himself up Hill Road with the other hand and would like to be quick, because the car is on a slope.

It is eight on a Sunday evening. The infirmary’s night clinic has a waiting room of eleven chairs, two cubicles, one doctor, two nurses and a fish tank given by a grateful family. It will stay open until two. Last year it saw 6,130 people in 365 nights.

Running it costs 212,000 crowns a year. The infirmary pays 116,000 and the town 96,000. The mayor’s [draft budget](/article/town-budget-412000-crowns-short) would bring the town’s part down to 54,000, and Dr Ffion Marrec, who set the clinic up, has worked out what that buys.

“Five nights,” she says, threading a suture under a lamp. “I can’t run a clinic at four-fifths strength. There is one doctor. You can’t have most of a doctor. So we shut on two nights, and that saves 44,000, which is as near to the figure as I can get.”

The two would be Sunday and Monday. Monday is the quietest night of the week. Sunday, at 21 patients on average, is the second busiest, but its staff are paid at the Sunday rate and it costs most to open.

By ten there have been a boy with croup, his father, who fainted, and a woman of 76 who has come about a cough and stays to talk about her late husband’s chest. A deckhand wants a note for his skipper. A man in a good overcoat is sure it is his heart. It takes Dr Marrec fifty minutes to be sure that it isn’t, and he goes out taller.

## Who comes and how

For a fortnight this autumn the nurses asked every patient how they had come. Of 238 people, 91 had taken the tram. That was 38 in a hundred, and it is why the staff follow the quarrel about night cars as closely as the drivers do. Ines Corrie, who nurses on the ward upstairs and comes down when the chairs are full, was in [car 6](/article/branch-on-the-wire-at-chapel-gate) when the branch fell at Chapel Gate. “If they stop the tram and shut the door on the same night,” she says, “at least we’ll be consistent.”

:::fact The night clinic
6,130 | people seen last year, or 16.8 a night
212,000 | crowns a year to run it
96,000 | crowns from the town now; 54,000 in the draft budget
91 of 238 | patients in a two-week count who came by tram
2 of 7 | nights it would close
:::

The alternative to the clinic is the ambulance, which takes emergencies to the county hospital, 50 minutes away on a dry road. Dr Marrec reckons that one patient in nine would go that way if her door were shut. The rest would wait until morning, most of them safely.

“I won’t tell you people will die,” she says. “Everyone wants me to say it. What will happen is that a great many will lie awake frightened, and now and then one of them will have been right to be.”

Corin Vael, the mayor, visited last week and was shown the fish. He said afterwards that he had no quarrel with a word he had heard, and that if anyone could tell him where else to find 42,000 crowns he would walk there.

At 1.35am the net-mender comes back. He has forgotten his hat, and would be the nineteenth name in the book if they counted hats. The nineteenth is a girl of six with a bead in her ear. Dr Marrec takes it out with a hooked probe and gives it, in an envelope, to the brother who put it there.
`,
  },
  {
    slug: 'tram-deal-sets-limit-at-48-knots',
    headline: 'Tram deal sets the limit at 48 knots, measured where the trams are',
    standfirst:
      'Drivers lift their notice in return for a gauge and a heated shed at Chapel Gate. The council agrees by 10 to 7, with one member out of the room.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['hill-tram', 'town-budget', 'weather'],
    daysAgo: 8.6,
    image: null,
    body: `
The hill tram will stop at night when the wind at Chapel Gate reaches 48 knots, and there will be something at Chapel Gate to measure it with.

That is the settlement between the town and its drivers, agreed at the Town House in the eleventh hour of talks and approved by the council by 10 votes to 7. Henk Sorley, the union’s steward, lifted the notice under which his members would have refused cars above 45 knots. It had run out two days before, and been extended, in his words, “by one meeting and a plate of sandwiches”.

Each side can say it moved the other. The drivers wanted 45 knots, and the town had 55 at Hannick Head, nearly three miles off. Osric Penhale, the tramways superintendent, had reckoned that 45 would mean 34 stopped nights in a winter. At 48 he expects 26.

On those nights a bus will stand by at the fish quay at 340 crowns a time, and go up by the long road behind the allotments, where there are no wires and no trees to speak of.

:::fact The price of the deal
4,600 | crowns for a wind gauge and signal lamp at Chapel Gate
27,900 | crowns for a heated shed, against 18,400 for a cold one
8,840 | crowns a year for the stand-by bus: 26 nights at 340
41,340 | crowns in the first year altogether
:::

The gauge and the shed, 32,500 crowns between them, will come out of the tramways renewal fund, which holds 71,000. The bus is to be met from the night service’s own money, and there the council found its difficulty. The draft budget proposes to take 39,000 crowns from the night service and end the cars after 10.30pm on four nights of the week.

“We are building a heated shed for a tram we propose not to run,” said Jago Pryor, for Harbour Labour, who voted for the shed all the same. Sunniva Clare, for the Ratepayers, said the cold shed had been good enough for her father. A voice from the gallery said that her father had kept a car.

## The empty chair

Merrin Oake, who sits for no party, did not vote. She is treasurer to the chapel’s trustees, in whose yard stands the sycamore that [came down on the wire](/article/branch-on-the-wire-at-chapel-gate) and held 23 passengers in the dark for an hour and 49 minutes. She declared an interest and waited in the corridor with a newspaper. Before she went she told members that the trustees would have the tree cut back at their own expense, for 640 crowns, “without admitting anything whatever about the branch”.

The gauge has a six-week delivery. Perran Lowe, the meteorologist at Hannick Head, has offered to lend a spare, with a lamp to be worked from it: green below 40 knots, amber from 40 to 47, red at 48. A driver who meets red stops and waits for a second reading.

Mr Sorley was asked whether 48 was a fair number. “It’s three more than is sensible,” he said, “and seven fewer than we had.”
`,
  },
  {
    slug: 'school-kitchen-with-one-oven-of-three',
    headline: 'The school kitchen with one oven of three, and 18,000 crowns to lose',
    standfirst:
      'Lowena Pask tells the governors of St Brannoc’s that the town’s draft budget would put dinner up to 2.95 crowns.',
    section: 'schools',
    authors: ['jonah-pike'],
    topics: ['school-meals', 'st-brannocs', 'town-budget', 'herring'],
    daysAgo: 6.6,
    image: {
      print: 'bakery',
      alt: 'Print of loaves cooling on a rack in front of an open oven',
      caption: 'Merryn Tallack’s kitchen bakes its own bread, in the oven it has left.',
      credit: 'Print: Tidings studio',
    },
    body: `
Merryn Tallack starts the potatoes at ten past six, because there is only one oven and it has to do the bread first.

The kitchen at St Brannoc’s has three. The left-hand one lost its door at Easter. The middle one heats to a temperature of its own choosing. On the right-hand one, which was made before Mrs Tallack was, she and four assistants cook 468 dinners a day in a room laid out for 380.

“You learn her ways,” said Mrs Tallack, who has been head cook for 17 years. “Back left corner is hot. Front right is where I put anything for the governors.”

The governors have now had the figures they asked for a week ago, when the telephones rule had [filled the dinner queue](/article/st-brannocs-telephones-a-fortnight-on) and the town’s draft budget threatened to empty the pot. Lowena Pask, the head teacher, read them from a single sheet.

The town gives 148,000 crowns to school meals, of which 61,000 comes to St Brannoc’s and the rest to the four primary schools. The draft would cut the whole to 104,000. Shared out evenly, that is 18,100 crowns off the school’s part. Of the 468 pupils who eat each day, 171 do so free and must go on doing so. The other 297 pay 2.60 crowns. To make up the loss from them, Mrs Pask would have to charge 2.95.

“At that price some will stop,” she said, “and then I have to charge the others more, and we know where that ends. It ends with the 171 eating by themselves, and everyone in the hall knowing who they are.”

She added that she had told 624 children to put down their telephones and pick up a fork. She could not very well leave the fork empty.

## What it would take

Mending both ovens has been quoted at 9,400 crowns, which the school does not have. The governors talked about a second sitting, which needs no money but takes 25 minutes out of the afternoon for half the school. They discussed cold dinners on two days. Mrs Tallack, who had been asked to attend for advice, gave some on that.

Petroc Hale, chair of the pupils’ council, asked whether the sixth form might serve. He had done the arithmetic. Two more people at the hatch would move the line at 14 a minute instead of nine, and the last pupil would then wait 22 minutes in place of 34, if the food held out.

That depends partly on Tomas Brill. On Fridays the dinner is herring from the third stall at the Market Hall, delivered by hand cart, and Mr Brill has not put up his price to the school in four years. He said he would not be starting now. “I ate there,” he said. “It was the only place I ever saw a herring done badly. She’s put that right.”

The governors voted to write to every member of the council before the budget is decided, and to enclose a menu. A parent governor proposed enclosing the oven door.
`,
  },
  {
    slug: 'upper-hill-by-election-won-by-eleven-votes',
    headline: 'Midwife takes Upper Hill by eleven votes, on the third time of counting',
    standfirst:
      'Hebe Strickland wins the by-election for a seat the Ratepayers had held for 19 years, and will arrive at the Town House in time for the budget.',
    section: 'town-hall',
    authors: ['nora-abell', 'idris-quayle'],
    topics: ['council-election', 'housing-on-the-hill', 'infirmary', 'town-budget'],
    daysAgo: 5.3,
    image: {
      print: 'letters',
      alt: 'Print of a letter box in a wall with several letters standing out of its mouth',
      caption: 'Of the votes cast in Upper Hill, 143 came by post, and those put Hebe Strickland ahead.',
      credit: 'Print: Tidings studio',
    },
    body: `
Hebe Strickland, a retired midwife who delivered a fair number of the people who voted for her and one of the men who stood against her, has won the council seat of Upper Hill by 11 votes.

She had 512 to the 501 of Rolf Garrick, a Ratepayer and ship’s chandler. It took three counts in the upper room of the Market Hall. The first gave her a lead of 14 and the second of 10. After the third, at ten minutes to one in the morning, Mr Garrick shook hands with the returning officer, then with Miss Strickland, and asked whether anyone had a light for his bicycle.

:::table Upper Hill: the result
Candidate | Standing as | Votes
Hebe Strickland | No party | 512
Rolf Garrick | Ratepayers | 501
Damaris Quill | Harbour Labour | 318
Cosmo Treen | Restore the Funicular | 47
:::

Nine papers were spoiled, including one on which all four names had been corrected for spelling. Of 2,914 electors, 1,387 voted, which is 47.6 per cent and good for a wet evening on a gradient. At the last full election the ward managed 41.

The seat came free when Aldous Finch, its Ratepayer member for 19 years, moved to Kestle to keep bees. His party assumed that it would follow the bees’ example and stay together. Mr Garrick ran on the rates. Every other candidate, and as the fortnight went on most of the voters, wanted to talk about something further up the road.

## What was asked on the doorsteps

Three things came up, by the accounts of all four. One was the night clinic, which the mayor’s draft budget would close two nights in seven. Another was the tram, which most people on the hill use and a few of them had been stuck in. The third was Almond Lane, where the town wants to build 34 houses beside the allotments.

On the houses Miss Strickland took a position that was thought to be rash. She told the plot-holders to their faces that she was for all 34, with a storey off the six nearest their cabbages. “I have been in those upstairs flats on Chapel Row,” she said on the stairs after the declaration. “I’ve had to move a cot to open the door. You can’t tell me it’s about sunshine.” Gwilym Stroud of plot 9 had a poster of hers in his shed.

Ms Quill, who came third, ran a campaign much like the winner’s and was gracious about being beaten at it. Mr Treen said that 47 people could fill a funicular.

## Nineteen again

The council is now complete. The Ratepayers have eight, where they had nine before Mr Finch left; Harbour Labour has seven; and four members, Miss Strickland and the mayor, Corin Vael, among them, belong to no party. Ten votes carry a motion. She will be sworn in at the start of the budget meeting, and may find that her first raised hand is the one that counts.

She was asked how she would use it. “I’ve spent forty years being asked at one in the morning what it’s going to be,” she said. “You wait and see.”
`,
  },
  {
    slug: 'budget-passes-with-night-clinic-saved',
    headline: 'Night clinic saved by one vote as council rewrites the mayor’s budget',
    standfirst:
      'A new member, a Ratepayer who broke ranks and the mayor’s own car restore 93,000 crowns. The baths, the theatre and the parks are not so lucky.',
    section: 'town-hall',
    authors: ['idris-quayle', 'nora-abell'],
    topics: ['town-budget', 'infirmary', 'hill-tram', 'swimming-baths'],
    daysAgo: 0.88,
    image: {
      print: 'council',
      alt: 'Print of a council chamber with members on curved benches under a timber roof, one of them standing',
      caption: 'The council chamber at the Town House, where the amendment passed by 10 to 9.',
      credit: 'Print: Tidings studio',
    },
    body: `
The infirmary’s night clinic will open seven nights a week. The council of Port Ellery decided it by 10 votes to 9, after five hours and ten minutes, on the first occasion that Hebe Strickland had raised her hand in the chamber for anything other than the oath.

The amendment she seconded puts back 93,000 of the 202,000 crowns that the mayor, Corin Vael, had [proposed to cut](/article/town-budget-412000-crowns-short) to close a gap of 412,000. The clinic recovers all 42,000 crowns of its grant. School meals, which were to lose 44,000, lose 14,000. The night tram was down for 39,000 and gives up 18,000.

To pay for it the rates will rise by two and a quarter per cent instead of one and a half, which brings in another 45,000. A further 30,000 is drawn from the reserve. The last 18,000 comes out of the Town House itself: the spring reception, two vacant desks and the mayor’s car.

“I shall miss it,” said Mr Vael. “It had heated seats. I believe there is shortly to be a heated shed.”

## The tenth hand

Everyone could count to nine. Jago Pryor, who moved the amendment, had the seven of Harbour Labour, Miss Strickland, who [won Upper Hill by 11 votes](/article/upper-hill-by-election-won-by-eleven-votes), and Merrin Oake, who had given her word to the infirmary in writing. The Ratepayers had eight, and the mayor and Sel Tiddy would vote with them, which made ten.

Then Lamorna Bray, Ratepayer for Salter Street, asked to speak. She has sat on the council for six years and by her own reckoning has never spoken for longer than two minutes. She took three.

“I was sent here to keep the rates down and I have tried to,” she said. “My mother is 81. One Sunday in the spring, at eleven at night, she could not get her breath, and I took her up the hill, and there was a light on. I’ve thought about it every way I can. I would have paid two and a quarter per cent that night. I’d have paid it in the car.”

>> I would have paid two and a quarter per cent that night. | Lamorna Bray, Ratepayer for Salter Street

Sunniva Clare, her leader, did not turn round. Nor did she wait in the corridor afterwards, although she said later that Mrs Bray remained a valued colleague and that the group would be having a conversation.

With the amendment made, the budget as a whole passed by 12 votes to 7, the mayor and Mr Tiddy going over to it. Mr Vael said he would rather lose a vote than a budget.

## Those who stayed cut

For three services nothing changed. The swimming baths lose 40,000 of their 205,000 crowns and will shut on Mondays and at seven on other evenings, which ends the late session used by the rowing club and the over-sixties, who have not always shared it in harmony. Parks and allotments lose 19,000. The Lantern Theatre loses 18,000 of 60,000.

An attempt by Mr Tiddy to spare the theatre by closing the gallery of the council chamber was defeated, with encouragement from the gallery.

The tram’s 18,000 will be found by ending cars after 11pm on Sundays and Mondays, where the draft would have ended them at 10.30 on four nights. Henk Sorley, the drivers’ steward, who sat through the whole of it with a flask, said it was a poor thing to be grateful for and that he was.

Ishbel Tarn, the clerk, had the last figures. The shortfall is met by 127,000 crowns in cuts, 150,000 from the reserve and 135,000 from the rates. The reserve will stand at 490,000, which is 10,000 above the level at which she has said she would begin to worry.

“I should tell members that I have begun a little early,” she said.

Up at the infirmary the vote was brought in by a porter who had been listening on the stairs. Dr Ffion Marrec, whose arithmetic on [the five-night week](/article/night-clinic-waits-on-the-town-budget) had been quoted by both sides, was with a patient. She put her head out, asked what the score was, and went back in.
`,
  },
  {
    slug: 'second-oven-and-two-sittings-at-st-brannocs',
    headline: 'Second oven and two sittings at St Brannoc’s, for a tenth of a crown a dinner',
    standfirst:
      'With most of the cut to school meals reversed, dinner goes to 2.70 crowns rather than 2.95, and the infirmary finds an oven in its cellar.',
    section: 'schools',
    authors: ['jonah-pike'],
    topics: ['school-meals', 'st-brannocs', 'herring'],
    daysAgo: 0.6,
    image: {
      print: 'herring',
      alt: 'Print of herring laid head to tail in a shallow tray',
      caption: 'Friday’s dinner at St Brannoc’s, from the third stall at the Market Hall.',
      credit: 'Print: Tidings studio',
    },
    body: `
Dinner at St Brannoc’s will go up by a tenth of a crown, to 2.70, and there will be enough of it.

Lowena Pask, the head teacher, gave out the new price on the morning after the council cut 14,000 crowns from the town’s school meals instead of the 44,000 in the mayor’s draft. The school’s share of that is 5,770 crowns. The 297 pupils who pay will between them make up 5,643 over the year. “The other 127 I shall find down the back of something,” she said.

The 171 who eat free are not affected. Nor, since last week, does anyone in the hall know which they are: all 468 now hand in the same brass token, lent by the tramways, which had a drawer of them.

The kitchen has meanwhile acquired a second oven. [Two of its three](/article/school-kitchen-with-one-oven-of-three) were out of use and mending them would have cost 9,400 crowns. A porter at the infirmary read as much in this newspaper and remembered one in the cellar on Hill Road, put away when the wards changed their caterer. It came down the hill on the Rope Works lorry, and was wired in by Kitto Lanyon, a third-year apprentice at the works, who left the school with no particular affection for its gravy.

Merryn Tallack, the head cook, baked a tray of rolls in every corner of it to learn where it was hot. “It’s even,” she reported. “I don’t know what to do with myself.”

From next week there will be two sittings, at ten past twelve and ten to one, with sixth-formers serving. Petroc Hale of the pupils’ council expects the wait to fall from 34 minutes to 11. He will be timing it, on a watch.

Tomas Brill, who supplies Friday’s herring, has been invited to eat it with the second sitting, and has asked whether he must hand in his telephone. He must.
`,
  },
  {
    slug: 'rope-works-takes-fourteen-apprentices',
    headline: 'Sixty-three ask for fourteen places at the Rope Works',
    standfirst:
      'The largest intake since the fire will spend four days a week on the floor and one at St Brannoc’s, where some of them had hoped to be finished.',
    section: 'schools',
    authors: ['jonah-pike', 'tamsin-reyes'],
    topics: ['apprenticeships', 'rope-works', 'st-brannocs'],
    daysAgo: 0.42,
    image: {
      print: 'ropeworks',
      alt: 'Print of coils of rope beside a long laying machine',
      caption: 'The laying floor of the rebuilt Rope Works. Five of the new apprentices will learn the machines here.',
      credit: 'Print: Tidings studio',
    },
    body: `
Each of them was given two metres of tarred line and asked to make something of it. Bryony Keast, director of the Rope Works, watched 63 people do so over three evenings in the canteen, and says that she learned more than from the forms.

“One lad made a perfect eye splice and couldn’t tell me how,” she said. “One girl had never held rope before, made a dreadful one, took it apart and made a better one while I was talking to somebody else. They’ve both got places.”

Fourteen have. It is the works’ largest intake since the fire, and five more than last year’s nine. Twenty-two of those who applied are at St Brannoc’s or left it this summer, and eight were taken. Four come from the parishes, one from Sant Iver, and one, the eldest at 31, from the fish quay, where he has been packing ice since he was 17.

The places are for three years. Five apprentices will go to the laying floor, four to splicing and rigging, three to the fitters’ shop and two to the drawing office, which did not exist before the building burned and now designs moorings. The pay is 168 crowns a week in the first year and 255 in the third.

## Fridays at school

The new part of the scheme is the fifth day. On Fridays all fourteen will go to St Brannoc’s for mathematics, materials and technical drawing, in a room that the school has cleared of trampolines. The works pays the school 11,200 crowns a year for it, or 800 for each apprentice.

Lowena Pask, the head teacher, said that would buy most of a part-time teacher, if one could be found who had somewhere to live. The school has been without a physicist since its last one [gave up his caravan](/article/school-loses-teacher-to-hill-rents). Ms Keast has offered her chief fitter for the materials class. He has asked whether he may bring things to break.

The school’s rule on telephones will apply to the apprentices, who are employed adults, or nearly. Ms Keast was asked whether that might be awkward and said that nobody was allowed one on the laying floor either. “I have a machine in there that can take your arm off in four seconds. I’m with Lowena.”

## The 49

Most of those who were turned down were good enough, in Ms Keast’s view, and she has written to each by hand. She has also sent the list, with their leave, to other firms. The boatyard by the creek has taken two, and the tramways, which have three drivers due to retire within four years, have asked to see six. Henk Sorley, the drivers’ steward, would like it known that he is not among the three.

Senara Voss, who is 16, made the dreadful splice and the better one. She had gone only to keep a friend company, and told her mother she was at orchestra. She starts in the new year in the splicing loft. The friend did not get a place and is, she says, being very nice about it so far.

She has kept the second splice. The first is on a nail in Ms Keast’s office.
`,
  },
  {
    slug: 'first-night-of-the-chapel-gate-lamp',
    headline: 'Amber at Chapel Gate: the first gale night under the tram’s new rule',
    standfirst:
      'The limit is 48 knots. At five minutes past eleven the gauge on the pole said 47, and Henk Sorley had a car full of people.',
    section: 'town-hall',
    authors: ['idris-quayle'],
    topics: ['hill-tram', 'weather', 'infirmary'],
    daysAgo: 0.15,
    image: {
      print: 'tram',
      alt: 'Print of a single-deck tram climbing a steep street under its overhead wire',
      caption: 'Car 6 made five journeys up the hill on the first gale night of the new rule, and most of a sixth.',
      credit: 'Print: Tidings studio',
    },
    body: `
The lamp is about the size of a saucepan. It is bolted to a pole at Chapel Gate, above a spinning gauge borrowed from Hannick Head, and at half past nine it is green. Henk Sorley, bringing car 6 up from the fish quay, lifts one finger from the brake handle to it as though it were somebody he knew.

It is the first night of real wind since the town and its drivers [agreed on a rule](/article/tram-deal-sets-limit-at-48-knots): green below 40 knots, amber from 40 to 47, and at 48, red, when the car stops where it is. The old rule was 55, measured nearly three miles away. The drivers wanted 45. Mr Sorley has asked for this turn himself. He is 58, and thought it should be somebody who could be blamed.

## Green

The first two climbs are ordinary. Car 6 takes on a party from the Lantern Theatre, two boys with a mattress, and a woman with a cake in her lap, who is going up to the infirmary where her sister has had a son. The wind can be heard between the houses on Market Steps and then, at Chapel Gate, where the houses stop, it can be felt. The car leans on its springs and comes back.

“That’s thirty-five,” says Mr Sorley. Perran Lowe, the meteorologist, says later that it was 36.

There is less of the sycamore than there was. The chapel’s trustees have had it cut back, and the branch that [stopped this same car](/article/branch-on-the-wire-at-chapel-gate) for an hour and 49 minutes is stacked in rounds by the chapel wall. Next to it lies a slab of new concrete with four bolts sticking up. This is the heated shed. The rest of it is due in nine weeks and will cost 27,900 crowns.

## Amber

The lamp turns at 10.03, on the way down, while Mr Sorley is telling a passenger that it probably won’t.

Amber means nothing in law. He slows to walking pace on the open stretch, puts on the inside lights that he generally keeps low, and says over his shoulder, to the whole car, “Bit of a blow, ladies and gentlemen, nothing we’ve not paid for.” On the fourth climb he has 31 aboard, the night shift among them. Ines Corrie, the nurse who walked the last time, has put on walking shoes to be safe. He sets her down at the infirmary at 10.43, seventeen minutes early. She looks a little cheated.

At 11.05 he is at Chapel Gate again, going up for the fifth time with 17 people. The lamp is amber. There is a dial beneath it the size of a saucer, and he leans out to read it by torch. It says 47.

He does not go. He doesn’t stop either, in the sense of the rule, which would mean the bus. He stands with his hand on the brake and looks at the needle, and the car looks at him.

“They’ll say I was making a point,” he says. “Give it a minute.”

It is nearly three. The needle goes to 46, to 47, to 44, and drops back to 41 like a dog lying down. He takes the car over the shoulder of the hill at the pace of a hearse. Someone at the back claps, and is looked at.

## Red

It goes red at 11.34 with car 6 just arrived from below on its sixth climb. There are 12 aboard. Mr Sorley shuts off, waits the five minutes that the rule requires, takes the second reading, which is 52, and telephones Osric Penhale at the depot for the bus.

What follows is in no agreement. A door opens in the side of the chapel, and there is a light behind it. Merrin Oake, treasurer to the trustees, is standing there in an overcoat with a tea towel over her arm. The trustees met, it turns out, and resolved that until the shed is built the vestry should be open on any night the lamp is amber. There is a stove. There is an urn, which holds forty cups and has not been asked to since the chapel’s centenary.

Nine of the 12 go in. The others prefer to walk. Mrs Oake, whose tree was the cause of so much correspondence, and Mr Sorley, who wrote a good deal of it, find themselves on either side of the sugar.

“No admission of liability,” she says.

“None taken,” says Mr Sorley, and has two.

The stand-by bus comes up the back road on the stroke of midnight, 21 minutes after it was called. It has cost 340 crowns. It carries nine people on up the hill and a cake, which the new aunt left on the seat of car 6 two hours ago and which has not come through the evening whole. Car 6 spends the night where it is with its brakes on. Mr Sorley writes up the log by the stove. Under *Remarks* he puts: “Lamp works.”
`,
  },
];
