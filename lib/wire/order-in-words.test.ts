import { describe, expect, it } from 'vitest';
import { orderInWords } from './order-in-words';

const none = { headline: 'Board votes for the quay', slugline: 'QUAY-VOTE', ednote: '', text: '' };

describe('what an agency orders in words', () => {
  it.each([
    'KILL',
    'Kill',
    'MANDATORY KILL',
    'Eds: MANDATORY KILL. The story misidentifies the chairman.',
    'EDITORS: BULLETIN KILL',
    'URGENT: Kill this story, sent at 0810 GMT',
    'Please kill the story Quay-Vote, V9991.',
    'ATTENTION NEWS DESKS: KILL QUAY VOTE',
    'KILL – legal reasons. A substitute will be sent.',
    'Quay-Vote, V9991: he was not charged. A kill is mandatory.',
  ])('a word to editors: %s', (ednote) => expect(orderInWords({ ...none, ednote })).toBe('kill'));

  it.each([
    'KILL: Board votes for the quay',
    'Kill - Board votes for the quay',
    'BULLETIN KILL – Quay vote',
    'MANDATORY KILL Quay vote',
    'URGENT MANDATORY KILL: Quay vote',
    'EDS: KILL: Quay vote',
    'Kill: Board votes',
    'KILL',
  ])('a headline: %s', (headline) => expect(orderInWords({ ...none, headline })).toBe('kill'));

  it('the text’s own first sentences', () => {
    const text =
      'Please kill the story Quay-Vote, V9991. Ann Lee was not charged. A kill is mandatory.';
    expect(orderInWords({ ...none, text })).toBe('kill');
  });

  it.each([
    { ednote: 'WITHHOLD. A kill may follow.' },
    { ednote: 'Eds: please withhold this story until further notice.' },
    { headline: 'BULLETIN WITHHOLD: Quay vote' },
    { headline: 'WITHHOLD – Quay vote' },
  ])('holds back: %j', (words) => expect(orderInWords({ ...none, ...words })).toBe('withhold'));

  it.each([
    { ednote: 'Kill the 3rd paragraph, which was wrong.' },
    { ednote: 'KILL the last two paragraphs' },
    { ednote: 'Withhold the name of the victim until the family is told.' },
    { ednote: 'KILL was sent in error: the story stands.' },
    { ednote: 'EDITORS: Kill lifted. Disregard the kill of 0810 GMT.' },
    { headline: 'Kill Bill actor dies at 80' },
    { headline: 'To kill: what the seal hunters are told' },
    { headline: 'Kill switch for turbines is law' },
    { headline: 'URGENT: Kill switch for turbines is law' },
  ])('speaks of it, and an editor decides: %j', (words) =>
    expect(orderInWords({ ...none, ...words })).toBe('unclear'),
  );

  it.each([
    { headline: 'Storm kills two at the quay' },
    { headline: 'Killing of a skipper: two are held' },
    { headline: 'Board lifts kill order on seals' },
    { ednote: 'Adds a quote. Replaces the story that was killed earlier.' },
    { ednote: 'Road kill numbers updated.' },
    { text: 'The captain ordered them to kill the engine.' },
  ])('says nothing of it: %j', (words) => expect(orderInWords({ ...none, ...words })).toBeNull());
});
