import { expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '@/lib/api/test-routes';

const fieldsOf = (schema: z.ZodType | null | undefined): Record<string, z.ZodType> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};

/** A few of very many, of which nobody wants the rest. */
const few = ['/articles/{ref}/related', '/search/suggestions'];
/** As their pages are numbered, so that a place in them has an address. */
const numbered = ['/topics', '/authors', '/newsletters/{slug}/issues'];

it('answers every list as {items, nextCursor}, and takes a cursor and a limit of a hundred at most', () => {
  const odd = routes
    .filter(({ method }) => method === 'get')
    .flatMap(({ path: at, query, answers }) => {
      const answer = fieldsOf(answers[200]);
      if (!(answer.items instanceof z.ZodArray) || few.includes(at)) return [];
      if (numbered.includes(at)) return fieldsOf(query).page ? [] : [`${at}: page`];
      const { cursor, limit } = fieldsOf(query);
      const isWhole = answer.nextCursor?.safeParse('x').success === false;
      return [
        ...(answer.nextCursor ? [] : ['nextCursor']),
        ...(isWhole || cursor ? [] : ['cursor']),
        ...(isWhole || limit ? [] : ['limit']),
        ...(limit?.safeParse('101').success ? ['limit above a hundred'] : []),
      ].map((what) => `${at}: ${what}`);
    });
  expect(odd).toEqual([]);
});
