import { wordsIn } from '@/lib/i18n/words';
import type { Settings } from '@/lib/settings/schema';

/**
 * What readers are told where the newsroom has not said it in its own words, in the language of a site of this locale. In
 * English they are what the schema has by default.
 */
export function usualWords(place: { locale: string }) {
  const { account, site } = wordsIn(place);
  const { reasons } = account;
  return {
    description: site.usual.description,
    commentPausedWords: site.usual.paused,
    commentGuidelines: site.usual.guidelines,
    reasonOffensive: reasons.offensive,
    reasonAbusive: reasons.abusive,
    reasonSpam: reasons.spam,
    reasonPersonalData: reasons.personal_data,
    reasonIllegal: reasons.illegal,
    reasonOffTopic: reasons.off_topic,
    reasonMisinformation: reasons.misinformation,
    reasonOther: reasons.another,
  } satisfies Partial<Settings>;
}
