import { expect, it } from 'vitest';
import { apiRoutes } from '@/lib/articles/desk/api';
import { fieldsOf } from '@/lib/errors';

const missing = [{ path: 'version', message: 'Send the version that you read, a whole number.' }];

it.each([
  ['delete', 'pending', {}],
  ['post', 'trash', {}],
  ['delete', 'trash', {}],
  ['post', 'legal', { legal: 'clear' }],
])('%s /articles/{ref}/%s is only done to what somebody read', (method, below, sent) => {
  const route = apiRoutes.find(
    (one) => one.method === method && one.path === `/articles/{ref}/${below}`,
  )!;
  const schema = (route.body ?? route.query)!;
  expect(schema.safeParse({ ...sent, version: 2 }).success).toBe(true);
  expect(fieldsOf(schema.safeParse(sent).error!.issues)).toEqual(missing);
});
