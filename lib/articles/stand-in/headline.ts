/** What a draft is called that was written before its headline. No story comes out under it. */
export const standInHeadline = 'Untitled';
