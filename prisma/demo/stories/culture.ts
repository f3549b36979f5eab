import type { DemoStory } from '../types';

export const cultureStories: DemoStory[] = [
  // ---------------------------------------------------------------- the keeper's logbooks
  {
    slug: 'keepers-logbooks-go-on-show',
    headline: 'Forty years of weather in one keeper’s hand go on show',
    standfirst:
      'Hedrek Ruan wrote down every ship, every bird and one wedding at Hannick Head. Thirty-nine of his forty logbooks go to the Custom House. Nobody knows where 1934 went.',
    section: 'culture',
    authors: ['elowen-strand'],
    topics: ['custom-house', 'lighthouse', 'local-history'],
    daysAgo: 16.2,
    image: {
      print: 'logbook',
      alt: 'A thick logbook lying open on a table, both pages ruled and written on, with a pen beside it.',
      caption: 'The keeper gave each day one ruled line and seldom went over it.',
      credit: 'Print: Tidings studio',
    },
    body: `
The last man to live at the light on Hannick Head wrote every day for forty years and rarely needed more than a line to do it. From Saturday the Custom House lays out what he wrote: thirty-nine logbooks in blue cloth, open at thirty-nine different days.

Hedrek Ruan came to the head as keeper on New Year’s Day 1927 and left on the last night of 1966, when the lamp was put on a clock. He filled a book a year. They have stood since his death under the stairs of a cottage just below the tower, and his grandson, Sefton Ruan, who was six when the lamp went on to its clock and lives there still, has lent them to the town until the end of February.

“People ask me what he was like,” Mr Ruan said this week, unwrapping 1948 from a pillowcase. “He was like this. Wind, glass, ships. Then, if there was room left on the line, an opinion.”

The opinions are what most visitors will stop for. On 14 August 1939 the keeper entered light airs, eleven herring boats and “a lady from the college, painting. She has the head too far left.” In May 1953 he watched a wedding through the telescope, on the landing at Sant Iver: “Bride waited 40 min. for groom’s boat. Wind SW 6, so no blame to him.” In February 1947 he described the snow on nineteen mornings. On the twentieth he wrote “Again.”

:::fact Forty years at Hannick Head
39 | logbooks on show, of the forty that were written
14,245 | days entered, and none skipped
23 | nights on which the lamp failed, all but one for less than an hour
3 | days in another hand
:::

## Another hand

The three days are in June 1931. The keeper had influenza and his wife, Jenna, kept the book. Her entries are longer than his and better spelt, and she recorded the weather on the hour without being told to. “He never mentions it,” said Merryn Cole, the archivist at the Custom House. “The next line in his writing is about the price of lamp oil.”

Ms Cole and two volunteers have spent fourteen months making an index of the books by ship, bird, wind and person. It has settled one bet already: the grey seal that begs at the fish quay is not the first to do so. There was one in 1936, and it preferred mackerel.

## A gap the width of a hand

The missing volume is 1934. The shelf has a space where it should stand and a card that says “Not known”. When the family carried the books down from the light there were thirty-nine.

It is an awkward year to lose. The Ellery Salt Company, which built the outer half of the north mole, was wound up that autumn, and the keeper could see its pans from the gallery. “He had a view of everything and no reason to be polite,” Ms Cole said. She asks anyone with a blue cloth book, and a figure 7 stamped on its spine for the number of the light, to bring it to the desk. No questions will be put.

The room is open from Tuesday to Saturday, ten to four, and is free. Mr Ruan has been asked to read one page aloud on the first morning. He has chosen 3 March 1951, which in full says “Nothing.”

“It took him till evening to be sure of it,” he said.
`,
  },
  {
    slug: 'what-the-keeper-wrote-in-the-storm-of-1958',
    headline: 'The keeper saw this storm before: what his book says of 1958',
    standfirst:
      'Three pages written at Hannick Head in one December night describe the mole breaking from behind. The engineer who is drawing the new wall has asked for a copy.',
    section: 'culture',
    authors: ['elowen-strand', 'maren-holt'],
    topics: ['local-history', 'lighthouse', 'storm-of-2-november', 'north-mole'],
    daysAgo: 10.4,
    image: {
      print: 'storm',
      alt: 'A single dark wave curls over a harbour wall in the rain; a small striped beacon stands at the end of the wall.',
      caption:
        'The storm of December 1958 came from the same quarter as that of 2 November and found the same wall.',
      credit: 'Print: Tidings studio',
    },
    body: `
There is usually a queue at the glass case by the window of the Custom House, and it moves slowly, because what lies in it is three pages long. It is the logbook of the Hannick Head light for 1958, open at the night of 8 December. Hedrek Ruan, who as a rule gave a day one line, gave that night a hundred and four.

He had a reason to keep writing. At ten to four in the morning he watched the north mole break.

“Mole open outside the salt stone,” says the entry. “Saw the lamp on the end of it burning after the wall that held it was gone from under. It burned perhaps as long as it takes to write this.”

The books [went on show last week](/article/keepers-logbooks-go-on-show) on loan from the keeper’s grandson, Sefton Ruan. Most people come for the remarks about birds and neighbours. Since the first weekend they have come for 1958 as well, some of them with photographs of Salter Street in the storm of 2 November.

## Hour by hour

Perran Lowe, the meteorologist on the head, has copied the night’s readings into his own tables, which need them. The station’s record for that storm stops at eleven minutes to one with a gust of 74 knots, when the cups blew off the mast. The keeper went on. He read the glass in inches, and at its lowest, at half past two, it stood at 28.38. “That is 961 in today’s money,” Mr Lowe said. “We had 966 on the second. He had the deeper storm, and he had it in the dark with a pencil.”

:::table The night of 8 December 1958, from the keeper’s book
Hour | Wind | Glass, inches | Remark
6 pm | SW 7 | 29.02 | Gulls walking.
9 pm | W 9 | 28.71 | Spray on the gallery, which is 90 ft.
Midnight | WNW 10 | 28.45 | Put the dog in the oil store. It has no window.
2.30 am | NW 11 | 28.38 | Cannot hear the horn standing beside the horn.
3.50 am | NW 11 | 28.40 | Mole open.
6 am | NNW 9 | 28.77 | Counted the roofs in Salter Street. All there.
:::

The roofs were all there; the ground floors were not fit to live in until spring. The watchman at the coal berth, Aldous Penrice, went out at two to double the lines of a collier and was not found. He is the only person whose full name the keeper wrote that night, and he wrote it twice.

## From behind

What has taken the pages on to a drawing board is a passage near the end. The sea, the keeper noted, was not breaking over the mole when it went. Around three o’clock the wind veered a point and the swell began to run in through the harbour mouth, strike the east quay and come back.

> “It is the back of the wall that is being hit,” he wrote, “and the back of the wall was never meant for anything but looking at.”

Runa Skeld, who designs the new wall, read that with her coat on and asked Merryn Cole, the archivist, whether the page could be copied. The model behind her report, she said, put nearly all the load on the sea face. She has now run it again with the swell coming off the quay.

“I would not rebuild a wall on the word of one man with a telescope,” Ms Skeld said. “But he was the only instrument we had, and he was pointing the right way.” The landward face in her drawings has grown thicker by forty centimetres at the foot. The price has not moved from 41 million crowns; the extra stone comes out of the walk along the top, which will be narrower by a bench.

The outer wall was mended in 1959 by a contractor paid by the yard, whose report has one sentence on the cause: “Heavy weather.” Mattias Orre, the port engineer, has it framed.

Sefton Ruan did not know the pages until he turned them over for the exhibition. His grandfather lived until 1981 and would talk about ships, lamps and the wickedness of gulls, but not about that night.

“If you asked him he would say it was in the book,” Mr Ruan said. “I took it for a way of shutting me up. It was an instruction.”

The last line of the entry was made at a quarter to eight, after daylight, in handwriting that has lost its slope. The wind was north, force seven and falling. The lamp had been lit for fifteen hours and forty minutes without a fault. “Let the dog out,” the keeper wrote, and ruled his line.

The book for 1934, the year in which the salt company that owned the wall was wound up, is still missing.
`,
  },
  {
    slug: 'lost-logbook-of-1934-comes-home',
    headline: 'Lost logbook of 1934 comes home as Custom House opens on Sundays',
    standfirst:
      'A solicitor borrowed it for a week ninety years ago. It came out of a deed box carried upstairs on the night of the storm, with news about one crown and the mole.',
    section: 'culture',
    authors: ['elowen-strand'],
    topics: ['custom-house', 'lighthouse', 'local-history', 'north-mole'],
    daysAgo: 0.3,
    image: {
      print: 'lighthouse',
      alt: 'A striped lighthouse on a rock at night, throwing two yellow beams across a dark sea.',
      caption: 'The light on Hannick Head, from which the keeper could see the salt works and most of what went on in them.',
      credit: 'Print: Tidings studio',
    },
    body: `
The fortieth logbook is back on its shelf. It was handed over the desk of the Custom House, before the doors were open, by Issa Pool of the solicitors Boase and Pool in Salter Street, with an apology for the delay.

The delay is ninety years, near enough. Last week a volunteer who was indexing the keeper’s book for 1935 found a slip pinned to the page for 12 March: “Lent the book for ’34 to Mr Boase, who wants it for the salt business. He promises it in a week.” The Tidings [printed the slip](/article/open-the-custom-house-on-sundays), and Ms Pool, who is the great-granddaughter of that Mr Boase’s partner, read it on the tram.

“I knew where it must be,” she said. “We have eleven boxes marked Salt. Nobody has been paid to open them since my grandmother’s time.”

On 2 November, with the water at the doorstep, she and the office junior had carried them up two flights because they were the lowest things in the building. The book was in the ninth, under a bundle of invoices for sacking. One corner is damp. It is not certain that the damp is new.

## What it says

Readers who hoped that Hedrek Ruan would have something to say about the end of the Ellery Salt Company will not be disappointed. When the company was wound up in 1934 its liquidator, Amos Pellow, tried to pass the outer half of the north mole to the harbour commissioners for one crown. The deed lacks their signature, and there has never been a sign that the crown was paid. The keeper’s entry for 17 November is four lines long.

> “N 3, glass 30.11, clear. Mr Pellow walked up to see the lamp lit. Can get neither ink nor money out of the commissioners for the wall. Would talk of nothing else. Gave him a crown myself to be rid of the subject. He took it.”

Agnete Roe, who chairs the harbour board, came across the quay to read it and read it twice. The board is about to borrow 41 million crowns for that wall “without claim of title”. “I am advised that it has no legal force,” she said. “It has some of the other kind.”

Ishbel Tarn, the town clerk, confirmed that a coin handed over on a headland is not a conveyance of land or of anything built on it. She has explained this to the keeper’s grandson and heir, Sefton Ruan, who asked to have it in writing.

## Sundays, and who pays

The doors will be open when most people can come to see it. The council’s culture committee has agreed, by six votes to one, that the Custom House shall open on Sundays from eleven to four for as long as the books are on show. Leaving out the Sunday after Christmas that makes thirteen, at 300 crowns each for two paid attendants and the heating, or 3,900 crowns in all.

The town, which has just closed one gap in its budget, will pay none of it. The Friends of the Custom House will give 1,500. The other 2,400 has been made at the desk, by the sale of 1,600 postcards at a crown and a half. The favourite gives the whole of the entry for 3 March 1951: “Nothing.”

The one vote against was cast on the ground that the keeper himself would not have approved of Sunday opening. Mr Ruan was in the public seats and was asked.

“He worked every Sunday for forty years,” he said. “He would have wanted to know what time they were shutting.”

The show has had 2,406 visitors since [it opened](/article/keepers-logbooks-go-on-show). In an ordinary November the building sees about ninety people in a week. Merryn Cole, the archivist, has taken down the card that said “Not known” and put the slip of 1935 in its place. Under it, in pencil, someone has already written “Returned”.
`,
  },
  // ---------------------------------------------------------------- the Lantern
  {
    slug: 'lantern-prompter-closes-the-book',
    headline: 'The Lantern’s prompter closes the book after thirty-eight years',
    standfirst:
      'Edda Marsh has whispered 3,071 lines from a stool on the left of the stage, and spoken one whole part. A screen takes over in the new year.',
    section: 'culture',
    authors: ['elowen-strand'],
    topics: ['lantern-theatre', 'local-history'],
    daysAgo: 23.5,
    image: {
      print: 'stage',
      alt: 'A small theatre stage seen from the stalls, its heavy curtains drawn back and a pool of light on the boards.',
      caption: 'The prompter’s stool is on the left, behind the curtain, where the light stops.',
      credit: 'Print: Tidings studio',
    },
    body: `
There is a nail in the wall on the left of the Lantern’s stage, at the height of a seated person’s shoulder, and for thirty-eight years a grey cardigan has hung on it. On Saturday night Edda Marsh took it down and wore it home. The theatre’s last prompter has retired, and no other will be looked for.

Ms Marsh, who is 74 and spent her days in the accounts office of the fish quay, kept figures. She sat through 214 productions. She gave 3,071 prompts, which is fourteen a play, though the spread is wide: there was a farce that needed none and a verse tragedy, in the year of the bad influenza, that needed a hundred and nine.

“A hundred and eight,” she said. “One of them I gave to the wrong man and he took it.”

## Stopped or lost

The work is mostly a matter of hearing silence correctly. An actor who has stopped on purpose breathes in; an actor who is lost breathes out. Anybody can learn to tell, Ms Marsh says, in about four years. Until then you will be early, and will not be forgiven before Easter.

She never used the whole line. Two words are enough if they are the right two, and the right two are seldom the first. For the great speech in the second act of *The Harbour Master’s Daughter*, which four leading men in succession failed to learn, she gave nothing but “and rope”.

The Lantern’s company is, with three exceptions, unpaid, and learns its parts on the tram. Beatrix Sole, the director, says that in other towns the prompter went a generation ago. “Ours could not go. She was the only one who had read the plays.”

## The Inspector

Ms Marsh’s one part came in the winter of 1994. The actor who was to play the Inspector, and who does not appear until the last twenty minutes, was on the hill tram when it lost its current above Chapel Gate. The interval was stretched to half an hour. Then the curtain went up, a door opened on an empty corridor, and a woman’s voice from nowhere told the household that nobody was to leave.

She read the part from her stool, in the dark, at the volume of someone who has been told all her life to whisper. The cast, not knowing where to look, looked at the door. The Tidings wrote that the company had “at last shown courage, in an Inspector without a body”.

The actor walked down from Chapel Gate and arrived for the applause. “I let him take it,” she said. “He had his hat on.”

## A screen in the footlights

From January the text will run on a screen the size of a tea tray, set among the footlights where the audience cannot see it. It cost 1,150 crowns. A volunteer will turn the lines by hand, since the software, when they tried it, waited politely for actors who had skipped a page.

Ms Marsh has seen it. She thinks it a good screen. She observes that it shows the words to everybody, all the time, and that this is a different thing from giving one of them to someone who needs it.

On Saturday the company had its own idea of how to say goodbye. Ten minutes before the end of the last performance the leading man broke off in the middle of a sentence, turned to the left, and waited. One by one the others turned too. The house understood before he had finished turning, and held its breath for her.

Nothing came from the corner. It went on not coming for eleven seconds, by the lighting desk’s clock, until the leading man went red and finished the sentence himself.

“He breathed in,” said Ms Marsh.
`,
  },
  {
    slug: 'painted-harbour-found-in-the-lanterns-roof',
    headline: 'A painted harbour of 1896 is found rolled up in the Lantern’s roof',
    standfirst:
      'Roofers mending storm damage brought down a stage cloth nine metres wide. It shows the mole whole, the Custom House new, and the Market Hall in a colour nobody expected.',
    section: 'culture',
    authors: ['elowen-strand', 'idris-quayle'],
    topics: ['lantern-theatre', 'local-history', 'market-hall', 'storm-of-2-november'],
    daysAgo: 8.6,
    image: {
      print: 'market',
      alt: 'The front of an iron market hall with a great fan-shaped window, and people before striped stalls.',
      caption: 'The Market Hall as it is. On the cloth its roof, half of it now stripped for repair, is as red as the awnings.',
      credit: 'Print: Tidings studio',
    },
    body: `
It took six people to carry it down and two cups of tea each before anyone dared to cut the string. What had looked from below like a roll of old linoleum, laid along the beams over the Lantern Theatre’s stage, is a painted front cloth, nine metres wide and five and a half high, with the harbour of Port Ellery on it.

The cloth came to light when roofers lifted slates that had shifted in the storm of 2 November. It is signed in the bottom corner, in yellow, “J. Tolliver, Painter & Glazier, 1896”. The town directory for that year has a Jago Tolliver at Chapel Gate, who advertised “signs, coffin plates and sceneries”.

“He was not a great artist,” said Beatrix Sole, the theatre’s director, walking round it in stockinged feet. “He was a very thorough one. I have found my own house. He has put in the crack.”

The view is from the water. The north mole runs the whole width of the sea, unbroken, with a small man fishing from the end and a smaller dog behind him. The Custom House still has its flagpole. Thirty-one boats lie at the fish quay, each with a legible number. There is no tram, for the tram was eight years off, and on the line of its track a boy is rolling a hoop down the hill with the evident intention of not stopping.

And the roof of the Market Hall is red.

That is not what anyone had prepared for. The council’s markets committee has been arguing since the north slope was stripped about what should go back. The surveyor asks for plain slate; almost everybody who is old enough to have a memory asks for green. Until this week there was no picture in colour from before the war.

Corin Vael, the mayor, came to look at the cloth and stood in front of the market for some time. “We had two colours and a quarrel,” he said. “I suppose I must be grateful for a third.”

Merryn Cole, the archivist at the Custom House, advises the council not to order paint. A scene painter used whichever pot was open, she says, and Tolliver’s red had to be used up: it is also on nine doors, two cows and the sunset. Scraping the iron under the gutters would give a better answer for the price of a morning’s ladder.

The cloth is sound but filthy, and cracked along every fold. A conservator who has seen photographs puts the cleaning at 18,000 crowns and two winters. That is the sum, to the crown, by which the mayor’s draft budget would reduce the theatre’s grant. The Lantern has about a tenth of it to spare. Ms Sole would like to hang it in the Market Hall when it is finished, high up and facing the original, so that people may compare.

In the meantime it has been rolled again, painted side out this time, round a drainpipe lent by the roofers. They have asked only for a print of the bottom left corner. There is a man there on the roof of the fish quay with a hammer in his belt, doing nothing whatever.
`,
  },
  // ---------------------------------------------------------------- in Arabic, in Ukrainian
  {
    slug: 'arabic-school-twenty-years',
    headline: 'مدرسة السبت العربية تُتِمّ عامها العشرين',
    standfirst:
      'بدأت يسرى حداد بسبعة أطفال في غرفة فوق دكان للحبال في شارع سالتر. واليوم يجلس أربعة وثمانون تلميذًا في ستة صفوف، وإحدى معلّماتهم كانت بين السبعة.',
    section: 'culture',
    authors: ['samir-haddad'],
    topics: ['languages', 'st-brannocs', 'storm-of-2-november', 'salter-street'],
    daysAgo: 13.3,
    dateline: 'بورت إيليري',
    language: 'ar',
    image: {
      print: 'olive',
      alt: 'أشجار زيتون على تلّة تطلّ على خليج بعيد تحت شمس عالية.',
      caption: 'الخليج الذي جاءت منه عائلات كثيرة، كما يرسمه تلاميذ الصف الثاني كل عام من ذاكرة غيرهم.',
      credit: 'Print: Tidings studio',
    },
    body: `
في السبت الأول لم تكن لدى يسرى حداد سبّورة، فقلبت صندوق رنجة على ظهره وكتبت عليه بالطباشير حرف الباء. كان ذلك قبل عشرين عامًا، في غرفة فوق دكان للحبال في شارع سالتر، وكان أمامها سبعة أطفال أحدهم كاتب هذه السطور، وهو ابن أخيها.

أما السبت الماضي فقد جلس أربعة وثمانون تلميذًا في ستة صفوف داخل مدرسة سانت برانوك، التي تفتح أبوابها للمدرسة العربية مجانًا من التاسعة حتى الظهر. أصغرهم في الخامسة من عمره، وأكبرهم سائق ترام متقاعد في الحادية والسبعين، تزوّج ابنه من عائلة عربية، وهو يريد أن يفهم، كما يقول، «علامَ يضحكون في المطبخ».

تقول يسرى حداد إن السؤال الذي يُطرح عليها كل خريف لا يتغيّر: لماذا يتعلّم طفل وُلد هنا لغة لا يسمعها في الميناء؟ وجوابها قصير: «لأن له جدّة». ثم تضيف: «الطفل الذي يترجم لأمه عند الطبيب وهو في العاشرة كبُر قبل أوانه. أريده أن يملك اللغتين، لا أن يحمل إحداهما عن غيره».

## الكتب التي غرقت

لم تمرّ السنة العشرون بهدوء. ففي عاصفة الثاني من نوفمبر دخل البحر شارع سالتر وبلغ المخزن الذي كانت المدرسة تحفظ فيه كتبها. ضاع مئة وأربعون كتابًا، وضاع معها دفتر الحضور الأول وفيه أسماء السبعة.

بعد أيام وصلت إلى باب المدرسة ثلاثة صناديق. جاء الأول من قاعة المطالعة الأوكرانية وفيه قصص مصوّرة بالعربية، وكتبت أوكسانا بيليك على ورقة فوقها: «لا نعرف كيف وصلت إلينا، لكننا نعرف إلى أين تذهب». وجاء الثاني من مكتبة البلدة. أما الثالث فكان مملوءًا بالرنجة المدخّنة، أرسله توماس بريل صاحب البسطة الثالثة في السوق، إذ سمع أن المدرسة خسرت صناديقها ففهم الأمر على طريقته.

«أكلنا الصندوق الثالث في الاستراحة»، تقول ليلى منصور، وهي من السبعة الأوائل وتعلّم اليوم الصف الثالث. «وكتب له الصغار بطاقة شكر بالعربية، وفيها خطأ في الهمزة. لم نصحّحه، فهو لن ينتبه، ونحن نحبّه هكذا».

:::fact المدرسة في أرقام
7 | أطفال في السبت الأول
84 | تلميذًا اليوم في ستة صفوف
5 | كرونات رسم الفصل كله، ويُعفى منه من يطلب
140 | كتابًا فُقدت في العاصفة
:::

## الراء للرافعة

تعلّم يسرى حداد الحروف بأسماء ما يراه الأطفال من النافذة: الميم للميناء، والسين للسفينة، والراء للريح وللرافعة. وحين اعترض أحد الآباء بأن كتاب القراءة يبدأ بالأرنب، أجابته بأن أحدًا لم يرَ أرنبًا على الرصيف الشرقي، أما الرافعتان فهما هناك كل صباح.

وتقول لوينا باسك، مديرة سانت برانوك، إن بعض المعلمين كانوا يخشون قبل عشرين عامًا أن يتأخر تلاميذ السبت في لغة المدرسة. ولم يحدث ذلك. «هم أول من يرفع يده ليسأل عن معنى كلمة»، تقول، «لأنهم اعتادوا أن تكون للشيء الواحد كلمتان».

يقام الاحتفال يوم السبت المقبل في قاعة المدرسة عند الحادية عشرة، والدعوة عامة. سيقرأ كل صف قصيدة، وسيُعلَّق على الجدار صندوق الرنجة نفسه، فقد احتفظت به صاحبته طوال هذه السنين. لا يزال عليه أثر حرف الباء، ولا تزال له رائحة.
`,
  },
  {
    slug: 'ukrainian-reading-room-winter',
    headline: 'Зима в українській читальні: піч, абетка і стіл для листів',
    standfirst:
      'Над рибним причалом, у колишній сітярні, третю зиму горить світло. Сюди приходять по книжки, а лишаються заради столу, за яким пишуть від руки.',
    section: 'culture',
    authors: ['oksana-bilyk'],
    topics: ['languages', 'storm-of-2-november', 'herring'],
    daysAgo: 4.2,
    dateline: 'ПОРТ-ЕЛЛЕРІ',
    language: 'uk',
    image: {
      print: 'letters',
      alt: 'Поштова скринька і розсипані біля неї листи в конвертах.',
      caption: 'Найближча скринька висить унизу, біля сходів. Її спорожняють о пів на шосту, і до того часу за столом тихо.',
      credit: 'Print: Tidings studio',
    },
    body: `
Першим до читальні щочетверга приходить оселедець. Томас Брілл із третього прилавка лишає під дверима пакунок, загорнутий у вчорашню газету, і йде, не постукавши. Газету ми розправляємо й теж читаємо.

Я пишу про місце, яке сама відмикаю і замикаю, тож читач має право на поправку: там, де сказано «ми», часто стою тільки я з віником.

Читальня міститься над рибним причалом, у кімнаті під дахом, де колись лагодили сіті. Починали ми з двохсот дванадцяти книжок, що приїхали у валізах поміж теплими речами. Тепер їх тисяча шістсот сорок. Рівно чверть, чотириста десять, подарували люди, які української не знають. Один механік із порома приніс кулінарну книгу, знайдену на горищі, і спитав, чи правда, що там є борщ без буряка. Такого рецепта в ній немає, і я йому за це вдячна.

## Стіл біля печі

Найтепліше місце в кімнаті зайняв стіл для листів. На ньому папір, конверти, лампа і бляшанка з марками, у яку кожен кидає скільки може. Телефони лишають у кошику біля дверей. Пишуть тим, кому телефоном усього не скажеш, а дехто тим, кому вже не подзвониш.

Пані Галина, якій сімдесят вісім, щотижня пише братові одну сторінку. Відповідь буває не завжди. «Пошта повільна, зате не перебиває», – каже вона.

Діти сидять ближче до вікна. Минулого тижня восьмирічний Марко прочитав уголос цілий розділ, жодного разу не спіткнувшись, і зажадав, щоб це занесли до журналу. Занесли. Журнал у нас справжній, у синій обкладинці, як у доглядача маяка: ідею я вкрала в Митниці, де тепер показують вахтові книги Гедрека Руана. Пишемо коротко: який вітер, скільки прийшло, яку книжку просили й не знайшли. «Лісову пісню» за осінь просили чотири рази; маємо два примірники, і обидва на руках.

## Дві абетки на одній мотузці

Другого листопада вода спинилася за три сходинки до нас. Уранці, ще в чоботях, ми відчинили двері, бо мешканцям Солтер-стріт не було де висушити папери. Свідоцтва, шкільні табелі й квитанції висіли на шворках між полицями, приколоті прищіпками. Поруч із нашими букварями сохли зошити суботньої школи Юсри Хаддад. Дві абетки, що йдуть назустріч одна одній, зійшлися посередині мотузки.

Відтоді до нас почали приходити й сусіди. Щонеділі о третій я перекладаю вголос одну статтю з «Тайдінгз», речення за реченням, і вони виправляють мою вимову, а ми їхню. Сам Томас Брілл вивчив уже сім літер, рівно стільки, скільки треба для слова «оселедець». Він каже, що слово довше за рибу.

Узимку читальня відчинена у вівторок і четвер із четвертої до дев’ятої та в неділю з полудня до п’ятої. Міська рада дає на опалення шістсот крон за сезон; торік ми спалили на сімсот вісімдесят, різницю покрила бляшанка. Книжки видаємо на місяць, без застави, під чесне слово. За три зими не повернулося дев’ять.

Замикаючи, я дописую в журнал останній рядок. Учора було так: вітер північно-західний, шість балів, прийшло двадцять троє, піч тягне. На столі лишився один лист без марки. Ми наклеїли.
`,
  },
  // ---------------------------------------------------------------- opinion
  {
    slug: 'the-two-who-voted-no',
    headline: 'The two who voted no have told us how the next wall will fall',
    standfirst:
      'I would have voted for the loan. But Dagny Moe and Piers Ansell put a finger on what has broken the mole twice: nobody had money set aside to look after it.',
    section: 'opinion',
    authors: ['nora-abell'],
    topics: ['north-mole', 'harbour-board', 'town-budget'],
    daysAgo: 0.1,
    image: null,
    body: `
It is customary, once a vote is lost, to forget what the losers said. Seven members of the harbour board want the north mole rebuilt and two do not, and the seven have it. I think they are right. I also think that the most useful thing said in that room was said by one of the other two, and I should like it written down before the laughter about the sweet shop has quite died away.

The sweet shop, for those who were not there, was Dagny Moe’s. The board has 900,000 crowns over in an ordinary year. The council will add 400,000, and the new berth fees 1.14 million. That makes 2.44 million a year to meet payments of 2.41, which leaves 30,000, and Ms Moe, who managed a bank, said she had known sweet shops with more under the counter.

She was taken to be complaining that the board might not be able to pay for its wall. I think she was saying something worse: there is nothing in those figures for keeping it.

## What happened after 1959

Runa Skeld promises that the new wall will need no major repair for 25 years. I believe her. She did not promise that it would need nothing, and the history of the old one is entirely a history of small repairs that were not made.

The keeper’s logbook in the Custom House describes how the mole [broke in 1958](/article/what-the-keeper-wrote-in-the-storm-of-1958), from behind, in a storm out of the same quarter as ours. It was mended within a year. I have been through the accounts for what came next.

In 1959 the harbour commissioners and the council each agreed to put by 2,000 crowns a year for upkeep. They did so for six years. In 1965 the council paid half, because of the baths. In 1967 the commissioners paid nothing, because the council had paid half. In 1971 the fund, such as it was, bought a bandstand. The next repair, in 1987, was done on an overdraft. From then until 2 November there is no line for the wall in anybody’s budget. There are letters about it.

No member of either body ever decided to let the mole rot. At no meeting was the question put. Each year something else was more urgent, and each year that was true.

>> A wall that is standing up is never urgent.

## Ten dry years

Ms Moe wanted the cheap patch, at 9.4 million, and a fund. She was wrong about the patch, which would have been rubble in six winters. The board has rejected it and has thrown out the fund with it, as though the two had been bolted together. They were not. One can have the good wall and the fund.

The money is even in sight. When the council agreed to its 400,000 a year it added a clause for the benefit of nervous Ratepayers: if Salter Street stays dry for ten years together, the council may look at the sum again. Read that slowly. It says that if the wall does what it was built for, the town will consider taking away its allowance. I cannot think of a surer way to arrange for an eleventh year.

So let the clause be turned round. After ten dry years, let the grant go on, and let whatever part of it the loan no longer needs be paid into a fund for upkeep which neither body may touch alone. Until then, begin with half of one per cent of the cost of the wall. On 41 million crowns that is 205,000 a year, or a little under ten crowns for each of us. If a year comes in which they mean to put in nothing, let the accounts print a nought, on the first page, and let the chair and the mayor sign beside it.

Ms Roe will say that a board cannot bind the boards that follow it. That is so. Nothing can stop a future council from buying a bandstand. It can only be obliged to do it in daylight, opposite a nought.

I will add a word for Piers Ansell, who voted no for the plainer reason that 29 boats owe him money for rope, and who has been called something at the fish quay that I shall not print. The repair of 1959 was carried unanimously. So was that of 1987. This wall is the first we have had that somebody was against, and it will have two people watching it for cracks, on principle, for the rest of their lives. If I were a wall, I should want to be opposed like that.
`,
  },
  {
    slug: 'paint-the-market-roof-green',
    headline: 'Paint the market roof green, and stop calling it heritage',
    standfirst:
      'I have read eighty years of markets committee minutes so that you need not. Every colour the roof has had was the cheapest one in the yard.',
    section: 'opinion',
    authors: ['idris-quayle'],
    topics: ['market-hall', 'town-budget', 'local-history'],
    daysAgo: 0.8,
    image: {
      print: 'council',
      alt: 'A council chamber seen from the public seats: curved red benches with members on them, and four tall lit windows.',
      caption: 'The chamber has now spent longer on the colour of the roof than on the roof.',
      credit: 'Print: Tidings studio',
    },
    body: `
The surveyor wants slate. The people who remember it want green. Since the Lantern Theatre [unrolled its painted cloth](/article/painted-harbour-found-in-the-lanterns-roof) there has been a party for red as well, and it has badges. All three claim to have history on their side, so I went to the Town House and asked for it.

It is not ennobling. The roof of 1888 was red because red lead was what one put on iron. In 1915 it was tarred, there being no lead to be had. In 1941 the lighthouse service offered the town forty drums of green, mixed for buoys and found to be the wrong green, at a third of the price. The committee took it without debate. The drums lasted until 1974, and so did the colour. That is the green for which everyone over sixty would go to the barricades: a job lot, turned down by buoys.

Slate has never been on the building at all.

You may think that this settles the matter against green. I think it settles it in favour. A tradition is what a town does with what is left over, for long enough that somebody misses it when it goes. Red was regulation and tar was war. Green was the first colour of that roof that people looked up at and liked.

There is also the arithmetic. The north slope is under hired sheeting at 900 crowns a week, and the choice has been put off for six weeks. We have paid 5,400 crowns for not deciding. A tin of green is 48.

So let Hedra Mabb’s committee choose green at its next meeting, and minute the reason honestly: because we are fond of it. Put slate over the ice house, where the surveyor is right about the weight and the cold. And hang the red roof where Jago Tolliver left it, on the cloth, over the heads of the people who bought the badges.
`,
  },
  {
    slug: 'leader-let-the-harbour-board-be-seen',
    headline: 'Leader: let the harbour board do its business where it can be seen',
    standfirst:
      'The board is about to take the largest decision in its history in a room with twenty-two chairs. The remedy is up the hill and costs nothing.',
    section: 'opinion',
    authors: ['harbour-desk'],
    topics: ['harbour-board', 'north-mole', 'salter-street'],
    daysAgo: 2.7,
    image: null,
    body: `
The room in the harbour office where the board meets has a long table, a stove, a model of a dredger and twenty-two chairs. Nine are for the members, five for officers and one for the clerk. That leaves seven for the public. Port Ellery has about 21,000 people, and this week the board will decide in front of seven of them whether to rebuild the north mole.

Nobody has planned this. The board has met there since its business was the hire of buoys. But an accident that goes on for long enough becomes a policy, and this newspaper thinks it a bad one.

Consider what is to be settled. The board will say whether to borrow 41 million crowns, more than it has borrowed in all its history; what each boat shall pay, and for how long; and whether Salter Street can put its carpets down again. When it last met, a man who sells herring two hundred metres from the wall stood in the rain to hear the result, since the seven chairs had been taken by half past five. There was no result. The meeting had ended in a cupboard.

The members tell us that they have nothing to hide, and we believe them. Then let them hide nothing. We ask for three plain changes, none of which needs a law.

Meet in the council chamber at the Town House, which has eighty public seats and is empty on every day that the board sits. Publish the papers five clear days before a meeting instead of the evening before. And print the minutes within a week. The last full set to reach the public took eleven weeks, in which time two of the decisions recorded in them had been reversed.

It will be objected that members speak more freely in a small room. No doubt they do. So do we all, at home. A body that may put a charge on every hull in the harbour is not at home.

The chair, Agnete Roe, has said that she will call the vote by name, member by member, and it does her credit. She has done more than any of her predecessors to explain the board to the town, on the quay and in all weathers. She should not have to do it out of doors. There is still time to move this week’s meeting. A vote that is to be called by name deserves to be heard by more people than are casting it.
`,
  },
  {
    slug: 'open-the-custom-house-on-sundays',
    headline: 'Open the Custom House on Sundays: the keeper never had one off',
    standfirst:
      'The logbooks belong to the people who work on the water, and the doors are open only while they are at work. Pay two attendants and let them in.',
    section: 'opinion',
    authors: ['elowen-strand'],
    topics: ['custom-house', 'lighthouse', 'town-budget'],
    daysAgo: 6.3,
    image: {
      print: 'logbook',
      alt: 'An open logbook with ruled, handwritten pages, a pen laid beside it.',
      caption: 'The page for 12 March 1935 had a slip pinned to it, and the slip had a name on it.',
      credit: 'Print: Tidings studio',
    },
    body: `
On Saturday at four o’clock I watched an attendant at the Custom House, a kind man, put eleven people out into the rain. Six were off the boats. They had come up from the fish quay as soon as they had landed, and had got as far as 1931.

The keeper’s logbooks [went on show](/article/keepers-logbooks-go-on-show) last week, and in the first six open days 1,312 people came. The building is used to ninety a week. Its hours are still those of a place that expects nobody: ten to four, Tuesday to Saturday. A person with a boat or a stall cannot be there in those hours. On Sunday, when the boats lie in and the stalls are shuttered, the door is locked.

I have heard three objections to opening it. The first is money. Two attendants and the heating come to 300 crowns a Sunday, which is 3,900 for the rest of the run. The postcards would cover most of it.

The second is that volunteers could do it for nothing. They could; but a town that finds it can have Sundays free will presently wonder why it pays for Tuesdays. If the day is worth opening, it is worth wages.

The third is that Sunday is a day of rest. I respect it, and I refer those who hold it to the exhibits. Hedrek Ruan lit the lamp on 2,087 Sundays and complained of two.

Here is a better reason than mine. On Thursday a volunteer, turning the pages of 1935 for the index, found a slip pinned to 12 March. “Lent the book for ’34 to Mr Boase, who wants it for the salt business. He promises it in a week.” So the missing volume was never lost. It was lent, and somebody in this town knows what became of Mr Boase’s papers.

That person may well have Sundays free.
`,
  },
  {
    slug: 'build-the-tram-drivers-a-shed',
    headline: 'Build the tram drivers a shed, and then argue about the knots',
    standfirst:
      'Ten knots divide the town from its drivers. A stove at Chapel Gate and a gauge on a pole would be worth more than either figure, and cost less than one winter of stopped cars.',
    section: 'opinion',
    authors: ['tamsin-reyes'],
    topics: ['hill-tram', 'weather', 'small-business'],
    daysAgo: 11.8,
    image: {
      print: 'tram',
      alt: 'A red tram climbs a steep street past rows of coloured terraced houses.',
      caption: 'The hill tram. Eleven businesses keep hours that depend on the last car up.',
      credit: 'Print: Tidings studio',
    },
    body: `
On the night that the branch came down at Chapel Gate nine people got out of a dark tram and walked up the hill. Coming down it towards them, the Lantern Theatre having finished at half past ten, were about thirty more. They met in the narrow part by the chapel wall, where everyone was holding on to somebody.

You will know the quarrel. The rule says that cars stop at 55 knots, as measured on Hannick Head. The drivers say 45. At 55 the tram was off for nine nights last winter; at 45 it would have been off for 34. Both sides have been to the Town House and come out with the number they took in.

I write about trade, so let me put it as a trade matter. Eleven businesses between the fish quay and the infirmary keep hours that depend on the last car, and I asked them what a stopped night costs. Nine had kept count. Together they reckon on 2,200 crowns, in tables cancelled, taxis for staff, and seats at the Lantern refunded to people who live at the top. The drivers’ figure means 25 more such nights. That is 55,000 crowns in a winter.

So I ought to be for 55, and have tried to be. But I went up to Chapel Gate with Henk Sorley, who drives the line and speaks for those who do, and stood where a driver stands when a car is held there. It is not the wind that one would strike about. It is the hour of doing nothing in it, alone, in a shelter with three walls, answerable for twenty people, while a needle three miles off decides whether it is blowing.

“Put it to the manager that he might wait with me,” Mr Sorley said. “I have put it to him.”

Suppose, then, that we stop haggling over the number and spend some money on the place. A plain shed has been priced at 18,400 crowns. A door that shuts and something warm behind it would add perhaps half as much again. A wind gauge on a pole, with a lamp that a driver can see from the car, can be had for under 5,000; I rang a maker and asked. Call it 33,000 crowns, once. That is three-fifths of what the traders alone would lose in one winter at 45 knots.

What would it buy? First, a true reading. Perran Lowe would not use his own gauge to decide about washing at Chapel Gate, and I do not see why we should use it to decide about nurses. Secondly, some give. A man who knows that he can wait in the warm will agree to wait. I should be surprised if the drivers, offered those two things first, did not come up a few knots.

There is a fair case on the other side. Osric Penhale, who runs the tramways, says that a branch can fall in any wind and that a shed will not hold up a tree. He is right to be afraid of a car full of people in the dark. But those people will be on the hill in any event. The question is whether they are in a lighted car, with a driver and a telephone and a stove to go to, or on foot, by the chapel wall, holding on to somebody.

Order the shed this month. The number will be easier to find from inside it.
`,
  },
  {
    slug: 'now-hand-in-your-own-telephone',
    headline: 'St Brannoc’s took the children’s telephones. Now hand in yours',
    standfirst:
      'I spent a morning in a locked room with 601 pouches, listening. Almost all the buzzing was done by adults, and most of it could have waited.',
    section: 'opinion',
    authors: ['jonah-pike'],
    topics: ['st-brannocs', 'school-meals'],
    daysAgo: 9.2,
    image: {
      print: 'school',
      alt: 'A schoolhouse with a bell turret and rows of tall windows behind a low wall.',
      caption: 'St Brannoc’s, where a locked room behind the office hums from about ten past nine.',
      credit: 'Print: Tidings studio',
    },
    body: `
If you put your ear to the door of a certain locked room at St Brannoc’s, at about eleven on a weekday morning, you will think that somebody has shut up a hive. It is where the children’s telephones spend the day. They go in at five to nine in numbered pouches, and they go on being telephones.

I asked Lowena Pask, the head teacher, if I might sit in there. She said that nobody had ever asked, and lent me a chair.

There were 601 of them that day. Between nine o’clock and noon I made a mark for every buzz, and gave up counting at eight hundred. At half past three I stood at the hatch with a clipboard and asked the first hundred pupils to collect theirs whether they would look and tell me, without names, who had wanted them since nine. Between them they had 203 messages. Fifteen were from the school itself, about homework. Twenty-nine came from friends, mostly in the sixth form, which is exempt. Forty-one were from shops and games. The other 118 were from parents.

They read me some. “Have you got your coat.” “Dentist moved to the 14th.” “The cat is back.” “Did you take my charger.” “Hello.” One mother had written, at ten past eleven, “I know you can’t see this.”

I have supported the rule from the first, in these pages and at my own table, where there are two people who do not. The library lends nearly twice what it did. The upsetting messages have all but stopped. I have heard a dinner queue argue for thirty-four minutes about whether a herring has eyelids. But we sold the rule to the children as a cure for something that they had, and on the evidence of that room they caught it from us.

Every one of those 118 messages was either urgent or it was not. If it was urgent, it had been sent to a locked cupboard, when Mrs Garvey in the office will put a slip into a child’s hand inside nine minutes. If it was not, it was sent because we wanted to feel that we had reached somebody. I know that feeling well. It is what the rule was meant to teach a girl of thirteen to do without.

There are two good objections. The boy with diabetes whose telephone was locked up for four days was failed by adults who did not read a letter, and no fine words about attention will do for his mother. The island families need a certain answer on the days when the boat is in doubt. The blue tag and the drill have met both. A rule that bends for those who need it is stronger for it.

It is weak in a different place. The pupils’ council has voted again and split, 13 against 13. I would tell it now that after the term’s trial its vote will count, and I would go into that vote with clean hands. Let the staff put theirs into a pouch at five to nine, the head first. Let the governors, when they sit, do likewise, since at the last meeting I saw three of them playing patience.

And let us at home do the simplest thing of all. Between nine and half past three, do not text your child. They have the coat. The cat is back. It will keep.
`,
  },
];
