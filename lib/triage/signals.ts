/** The phases before the triage whose finding is a feature of its own, in words for a moderator. */
const signalWords: Record<string, string> = {
  premoderated_member: 'a member whose comments all wait',
  repeat: 'the same words again',
  refused_words: 'refused words',
  held_words: 'held words',
  turned_text: 'a turned direction of writing',
  links: 'the number of links',
};

/**
 * What the model is told of the phases that ran before it: the first that objected. The decision log keeps that one for
 * good, so that a rebuild reads the same as the comment was scored with.
 */
export const signalsOf = (firstObjection: string | null | undefined): string[] =>
  firstObjection && Object.hasOwn(signalWords, firstObjection) ? [firstObjection] : [];

/** A signal as a moderator reads it. */
export const signalLabel = (phase: string): string => signalWords[phase] ?? phase;
