import { expect, it } from 'vitest';
import { z } from 'zod';
import { routes } from '@/lib/api/test-routes';

/** One more than an integer of Postgres holds. */
const beyond = 2_147_483_648;

/** The fields of an address that are numbers: of words they take none. */
const numbersIn = (schema: z.ZodType | undefined) =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape as Record<string, z.ZodType>).filter(
        ([, field]) => field.safeParse('7').success && !field.safeParse('words').success,
      )
    : [];

type Node = { type?: unknown; maximum?: number };
/** The integers in a body, wherever they stand in it. */
const integersIn = (node: unknown): Node[] =>
  typeof node !== 'object' || node === null
    ? []
    : [
        ...((node as Node).type === 'integer' ? [node] : []),
        ...Object.values(node).flatMap(integersIn),
      ];

it('takes no number that the database cannot hold', () => {
  const open = routes.flatMap(({ method, path: at, params, query, body }) => [
    ...[...numbersIn(params), ...numbersIn(query)]
      .filter(([, field]) => field.safeParse(String(beyond)).success)
      .map(([name]) => `${method} ${at}: ${name}`),
    ...(body ? (['input', 'output'] as const) : []).flatMap((io) =>
      integersIn(z.toJSONSchema(body!, { io, unrepresentable: 'any', reused: 'inline' }))
        .filter(({ maximum = Infinity }) => maximum >= beyond)
        .map((node) => `${method} ${at}: ${JSON.stringify(node)}`),
    ),
  ]);
  expect(routes.length).toBeGreaterThan(100);
  expect(open).toEqual([]);
});
