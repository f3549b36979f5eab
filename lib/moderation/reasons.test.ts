import { expect, it } from 'vitest';
import { inWords, offeredReasons, reasonLabel, reasonNames } from '@/lib/moderation/reasons';
import { reasonWords } from '@/lib/moderation/schema';
import { defaultSettings } from '@/lib/settings/schema';

it('offers every reason in its usual words until somebody changes them', () => {
  expect(offeredReasons(defaultSettings).map(({ reason, label }) => [reason, label])).toEqual(
    Object.entries(reasonWords),
  );
});

it('offers reasons in the newsroom’s words, and leaves out those without any', () => {
  const settings = { ...defaultSettings, reasonAbusive: 'Rude to somebody', reasonSpam: '' };
  const offered = offeredReasons(settings);
  expect(offered.map(({ reason }) => reason)).toEqual([
    'offensive',
    'abusive',
    'personal_data',
    'illegal',
    'off_topic',
    'misinformation',
    'other',
  ]);
  expect(offered[1]).toEqual({ reason: 'abusive', label: 'Rude to somebody' });
});

it('tells a member the newsroom’s words for a reason', () => {
  const settings = { ...defaultSettings, reasonAbusive: 'Rude to somebody', reasonSpam: '' };
  expect(reasonLabel(settings, 'abusive')).toBe('Rude to somebody');
  expect(reasonLabel(settings, 'spam')).toBe('Something else');
  expect(reasonLabel(settings, 'no_reason_of_ours')).toBe('Something else');
  expect(inWords(settings, { id: 1, reason: 'off_topic' })).toEqual({
    ...{ id: 1, reason: 'Has nothing to do with the story' },
  });
  expect(inWords(settings, { reason: null })).toEqual({ reason: null });
});

it('names every reason for looking back, those that are no longer offered as they were', () => {
  const settings = { ...defaultSettings, reasonAbusive: 'Rude to somebody', reasonSpam: '' };
  expect(reasonNames(settings)).toEqual({
    offensive: 'Offensive language',
    abusive: 'Rude to somebody',
    spam: 'Spam or advertising',
    personal_data: 'Gives away somebody’s personal details',
    illegal: 'May break the law',
    off_topic: 'Has nothing to do with the story',
    misinformation: 'States something false as fact',
    other: 'Something else',
  });
});
