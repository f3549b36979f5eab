/** What an author is told whose comment a rule has refused, by the name of the rule, which is kept with the decision. */
export const toldByRule = {
  // Not which: the next try would only be written otherwise.
  refused_words: 'It holds words that are not published here.',
  external: 'An automatic check has refused this comment.',
  external_staff: 'An automatic check has refused this comment.',
} as const;
export const isRefusingRule = (phase: string): phase is keyof typeof toldByRule =>
  Object.hasOwn(toldByRule, phase);
