import type { Phase } from '@/lib/moderation/pipeline';

/** So many links are rarely part of a conversation. */
const tooMany = 2;
/** Also an address without a scheme: the reader of an advertisement copies it by hand. */
const link = /(?:\bhttps?:\/\/|\bwww\.)[^\s<>"\]]{1,200}/giu;

/** Holds a comment with two links or more. */
export const links: Phase = {
  name: 'links',
  decide: ({ body }) => {
    const matches = body.match(link) ?? [];
    if (matches.length < tooMany) return undefined;
    return { status: 'PENDING', message: `It holds ${matches.length} links.`, matches };
  },
};
