import { randomFrom } from '../shared/random';
import { parseDataset, type Dataset } from './dataset';

// Comments that nobody wrote, for trying the benchmark without data. They are easy: figures from them mean nothing but cost.
const subjects = [
  'The harbour',
  'This council',
  'The new bridge',
  'Our school',
  'The budget',
  'The ferry',
];
const views = [
  'needs more time',
  'was debated well',
  'costs too much',
  'will help the island',
  'is overdue',
];
const reasons = [
  'as the report says',
  'and the figures show it',
  'though I doubt the date',
  'I think',
  'at last',
];
const insults = [
  'you absolute idiot',
  'what pathetic morons',
  'shut up you clown',
  'these people are scum',
];
const adverts = [
  'check out my channel',
  'earn cash at home',
  'click www.deals-now.example',
  'free gift inside',
];

/** A set of 1,200 comments, a quarter of them bad, the same every time. */
export function madeUpDataset(): Dataset {
  const random = randomFrom(4);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!;
  const lines = Array.from({ length: 1_200 }, (_, i) => {
    const isBad = random() < 0.25;
    const sentence = `${pick(subjects)} ${pick(views)} ${pick(reasons)}`;
    const worse = isBad ? `, ${pick(random() < 0.5 ? insults : adverts)}` : '';
    const name = Array.from({ length: 6 }, () => String.fromCharCode(97 + random() * 26)).join('');
    return JSON.stringify({
      id: i,
      text: `${sentence}${worse}, says ${name}.`,
      bad: isBad ? 1 : 0,
    });
  });
  return parseDataset(lines.join('\n'), 'made-up comments');
}
