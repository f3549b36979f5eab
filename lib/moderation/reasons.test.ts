import { expect, it } from 'vitest';
import { offeredReasons } from '@/lib/moderation/reasons';
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
