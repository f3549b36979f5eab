import { expect, it } from 'vitest';
import { foldText } from '@/lib/moderation/text/fold';
import { compileWords } from '@/lib/moderation/words/compile';
import { findWords } from '@/lib/moderation/words/match';

const entries =
  'anal anus arse ass bot bum butt cialis cock coon crap cretin cum cunt damn dick die dolt fag fat gay git hag hell hoe homo hun hussy idiot jap jerk kill lust moron nazi nig nit nude nun ogre pee pimp piss poo porn prat prick pus rap rape rat rum scam sex shag shit slag slut snob sod spam spic tit tits turd twat twit ugly wank weed whore wog'.split(
    ' ',
  );
const index = compileWords(entries);
const find = (text: string) => findWords(index, foldText(text)).map(({ entry }) => entry);

// Each of these holds an entry and is none: the town that gave the fault its name, and its like.
const innocent = `
analyse analysis analyst analogue canal banal psychoanalysis manuscript coarse hoarse parse
arsenal arsenic sparse arsenal arsenic parsed rehearse coarsely arsenal Marseille class classic classical classroom assess assessment assassin assault assemble assembly assent assert asset assign
assist assistant associate assume assumption assure grass grasshopper glass brass bass bassoon mass massive massage
pass passage passenger passion passive passport password compass embassy ambassador harass harassment lass molasses
morass sass potassium cassette cassava carcass canvass trespass bypass surpass underpass overpass Hassan Cassandra
robot robotic botany botanist bottle bottom both bother sabotage turbot talbot Botswana album bump bumper bumblebee
bumpkin cucumber butter button butterfly rebuttal buttress specialist socialist socialism commercialism financialist peacock cocktail cockpit cockle cockerel hancock woodcock
cockroach cockatoo shuttlecock weathercock stopcock Hitchcock Babcock Alcock raccoon cocoon tycoon scrap scrape
scraper skyscraper scrappy crape circumstance document documentary cucumber accumulate cumin cumulative circumvent
incumbent succumb encumber scum Cumbria Cumberland Dickens Dickinson Benedick dickey diet diesel soldier
studied studies comedies bodies audience ingredient obedient gradient Indies indie remedied fagot fagin fatal father
fathom fatigue fate fatuous infatuate Gaynor Gayle nosegay digit digital legitimate agitate cogitate
longitude hello shell shellfish seashell Shelley Rachelle Michelle Rochelle hellebore eggshell bombshell nutshell Othello shoe shoehorn phoenix hoed hoedown homogeneous homograph homonym homologous
homophone hunger hungry hundred hunt hunter thunder shun Hungary Hungarian chunk homoeopathy idiotype Japan Japanese
jape jerkin jerky skill skilled killjoy painkiller overkill roadkill skillet cluster lustre lustrous
illustrate illustration bluster oxymoron Moroni night nightingale knight benign enigma Nigel Niger
Nigeria nightmare denigrate unite united unity community nitrogen nitrate knitting cognition recognition definition
initial monitor denude denuded nunnery pronunciation progress progresses ogress peel peer peep speech
speed pimple pimpernel pissarro pool poor poodle spoon spool prattle
spratly prate pricked prickly prickle pusher push pushchair opus campus corpus octopus puss raptor
rapid rapper wrap wrapper graph paragraph autograph photography grape grapefruit drape scrape trapeze therapist
therapy rapeseed grapes parapet drapery rate rather ratio ration operate literature pirate separate celebrate strategy
rump drum drummer forum quorum spectrum instrument serum rumour crumb trumpet scampi scamper Scampton unisex Essex
Sussex Middlesex Wessex sextet sextant sexton sexagenarian bisexuality shaggy shagreen shitake Mishita mishit slagheap
slagging snobbery soda sodium episode sodden Sodor spamalot spammer conspicuous despicable auspicious
spice spicy suspicion hospice title titled titan Titanic petite appetite constitute constitution institute restitution
substitute multitude attitude altitude aptitude gratitude latitude stitch titter titillate titration competition
repetition petition partition Scunthorpe Saturday turdus twitter twitch twitching nitwit swank
swanky weedkiller seaweed tweed `
  .trim()
  .split(/\s+/);

// Beside words that hold an entry: towns and names, and words that merely look dangerous.
const neighbours = `
Scunthorpe Penistone Clitheroe Lightwater Arsenal Cockermouth Cockburn Sussex Middlesex Essex Shitterton Titchfield
Dickson Hitchcock Assange Cassidy Hancock Babcock Dickensian Nigella Bumstead Buttigieg Rapinoe Gaylord Wankel
cumulus cumulonimbus titular titmouse shittah pussycat pennies penicillin canape grapeshot videotape basement
bassist passed amassed crass grassroots quintessential sassafras thespian countess analyst's class's`
  .trim()
  .split(/\s+/);

it('has hundreds of words, each with an entry inside', () => {
  expect(innocent.length).toBeGreaterThan(350);
  const without = innocent.filter(
    (word) => !entries.some((entry) => word.toLowerCase().includes(entry)),
  );
  expect(without).toEqual([]);
});

it.each([...innocent, ...neighbours])('leaves %s alone', (word) => {
  for (const text of [
    word,
    `${word}!`,
    `${word.toUpperCase()}!!!`,
    `A ${word}, an ${word}; (${word}) “${word}”.`,
    `1st ${word} of 24 ${word}`,
    `${word}2 #${word} @${word}`,
  ])
    expect(find(text)).toEqual([]);
});

it.each([
  'He passed the class with a B. As such, it is a must.',
  'I am. A. S. Byatt wrote it; J. R. R. Tolkien did not.',
  'Vitamins A, B, C and D: see pp. 5, 6, 7.',
  'The U.S.A. and the U.K. met at 10 a.m. in St. Pancras.',
  'It costs $5m, €300k or £2bn; the 1st, 2nd and 3rd pay 5p each.',
  'Is it a tie? It is. Its 3-2 result...',
  "He'll be there, she'll say; d'y'all know? It's Ann-Al's.",
  'C++ and C# run on mp3 players, ps5s and 4x4s in 24h.',
  'The co-op re-signed its ex-pert; as-is, on-site, e-mail.',
  'Mr. T. I. Tsang and Mrs. A. N. Allen',
  'x - y = z, a + b = c and 2 * 3 * 4 = 24',
  'www.example.com/class?a=1&s=2 and mail@example.org',
  'Привет, как дела? Он не был. Вот так.',
  'Καλημέρα σε όλους, τι κάνετε;',
  'Größe, Maß, Fuß und Straße; l’été à Nîmes; año nuevo',
  '東京の天気は良いです。你好，世界。',
])('leaves %j alone', (text) => {
  expect(find(text)).toEqual([]);
});
