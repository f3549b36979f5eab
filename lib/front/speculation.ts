import { privateWords } from '@/lib/door/routes';

/**
 * What browsers may make ready when somebody points at a link for a moment (HTML's speculation rules): public pages, which
 * are the same for everybody and cost nothing. Nothing of a person's, nothing that a click changes, no search.
 */
export const speculationRules = {
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          ...[...privateWords, 'search'].map((word) => ({
            not: { href_matches: `/${word}{/*}?` },
          })),
          // A file is no page; with a query, such as a part of a conversation, it is seldom the next thing read.
          { not: { href_matches: '/*.*' } },
          { not: { href_matches: '/*\\?(.+)' } },
          { not: { selector_matches: '[download], [rel~="nofollow"]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};
