import type { ApiRoute } from '@/lib/api/schema';
import {
  triedWordsAnswer,
  tryWordsInput,
  wordEntriesInput,
  wordLinesAnswer,
  wordLinesQuery,
  wordListParams,
  wordListsAnswer,
  wordsChangedAnswer,
} from '@/lib/moderation/word-lists/schema';

const common = { who: 'editor, admin', scopes: ['words'] } as const;

/** This feature's part of the OpenAPI document. */
export const apiRoutes: readonly ApiRoute[] = [
  {
    ...common,
    method: 'get',
    path: '/moderation/words',
    summary: 'Both word lists: how many entries they have, and which lines find nothing',
    answers: { 200: wordListsAnswer },
  },
  {
    ...common,
    method: 'get',
    path: '/moderation/words/{list}',
    summary: 'The lines of a word list, as they were typed',
    params: wordListParams,
    query: wordLinesQuery,
    answers: { 200: wordLinesAnswer },
  },
  {
    ...common,
    method: 'post',
    path: '/moderation/words/{list}',
    summary: 'Add entries to a word list; what stands in it already changes nothing',
    params: wordListParams,
    body: wordEntriesInput,
    answers: { 200: wordsChangedAnswer },
  },
  {
    ...common,
    method: 'delete',
    path: '/moderation/words/{list}',
    summary: 'Take entries out of a word list; what does not stand in it changes nothing',
    params: wordListParams,
    body: wordEntriesInput,
    answers: { 200: wordsChangedAnswer },
  },
  {
    ...common,
    method: 'post',
    path: '/moderation/words/try',
    summary: 'What the word lists find in a text; it goes nowhere',
    body: tryWordsInput,
    answers: { 200: triedWordsAnswer },
  },
];
