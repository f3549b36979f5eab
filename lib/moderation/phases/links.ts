import type { Phase } from '@/lib/moderation/context';

/**
 * Also an address without a scheme: the reader of an advertisement copies it by hand. One ends where the next begins, however
 * they are strung together, unless it holds that one: "web.example/2026/https://…", "?to=https://…".
 */
const link = /(?:https?:\/\/|\bwww\.)(?:(?!(?<![/=&?#%:])https?:\/\/)[^\s<>"\]]){1,200}/giu;

/** Holds a comment with as many links as the settings say. */
export const links: Phase = {
  name: 'links',
  decide: ({ text, rules: { commentHeldLinks: least } }) => {
    const ranges = [...text.matchAll(link)].map(({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
    }));
    if (least === 0 || ranges.length < least) return undefined;
    const count = ranges.length === 1 ? '1 link' : `${ranges.length} links`;
    return { status: 'PENDING', message: `It holds ${count}.`, ranges };
  },
};
