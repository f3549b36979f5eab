import { describe, expect, it } from 'vitest';
import { wordsNow, wordsOf } from '@/lib/newsletters/issues/words';

const story = (headline: string, standfirst = '', isPublic = true) => ({
  ...{ headline, standfirst, isPublic },
});
const gale = story('Gale', 'All ferries wait.');
const gone = story('Secret of the pier', 'What nobody may know.', false);

describe('the words of an issue that nobody has worded', () => {
  it('are the list with its first headline, then the headlines after it', () => {
    const stories = [gale, story('Calm'), story('Fog'), story('Rain')];
    expect(wordsOf('Morning', stories)).toEqual({
      ...{ subject: 'Morning: Gale', preheader: 'Calm · Fog' },
    });
  });

  it('tell what a single story is about, and the list alone without any', () => {
    expect(wordsOf('Morning', [gale])).toEqual({
      ...{ subject: 'Morning: Gale', preheader: 'All ferries wait.' },
    });
    expect(wordsOf('Morning', [])).toEqual({ subject: 'Morning', preheader: '' });
  });
});

describe('the words of an issue with a story that readers have no more', () => {
  it('are those of the rest where the clock made them, whatever the headline was then', () => {
    const clock = { subject: 'Morning: Its first name', preheader: 'Gale', isAutomatic: true };
    expect(wordsNow(clock, 'Morning', [gone, gale])).toEqual({
      ...{ subject: 'Morning: Gale', preheader: 'All ferries wait.' },
    });
    expect(wordsNow(clock, 'Morning', [{ ...gone, isPublic: true }, gale])).toEqual({
      ...{ subject: 'Morning: Its first name', preheader: 'Gale' },
    });
  });

  it('stay a person’s but for those that name it', () => {
    const typed = { subject: 'Now: Secret of the pier!', preheader: 'And the gale' };
    expect(wordsNow({ ...typed, isAutomatic: false }, 'Morning', [gone, gale])).toEqual({
      ...{ subject: 'Morning: Gale', preheader: 'And the gale' },
    });
    const about = { subject: 'Good morning', preheader: 'What nobody may know.' };
    expect(wordsNow({ ...about, isAutomatic: false }, 'Morning', [gone])).toEqual({
      ...{ subject: 'Good morning', preheader: '' },
    });
  });

  it('are known by the beginning of a headline that was too long for them', () => {
    const long = story('Pier '.repeat(40).trim(), '', false);
    const { subject, preheader } = wordsOf('Morning', [long, gale]);
    expect(subject).toHaveLength(150);
    expect(wordsNow({ subject, preheader, isAutomatic: false }, 'Morning', [long, gale])).toEqual({
      ...{ subject: 'Morning: Gale', preheader: 'Gale' },
    });
  });
});
