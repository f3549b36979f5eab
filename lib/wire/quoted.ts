/** The beginning of what an agency wrote, for a sentence about it: at most 40 characters, none of them cut in two. */
export const quoted = (text: string): string => /^.{0,40}/su.exec(text)?.[0] ?? '';
