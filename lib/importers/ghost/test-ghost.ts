/** Ghost exports for tests: rows in the shapes that Ghost gives them, and a file from them. */

export const ghostPostRow = (over: Record<string, unknown> = {}) => ({
  ...{ id: '5c2ca6dfe015a6761618233f', uuid: '4bcae678-0c29-4f70-8395-f63ae5f4fa91' },
  ...{ title: 'The gate', slug: 'the-gate', html: '<p>Old page.</p>', mobiledoc: null },
  ...{ status: 'published', visibility: 'public', page: 0, featured: 0, locale: null },
  ...{ author_id: '1', feature_image: null, custom_excerpt: null, canonical_url: null },
  ...{ created_at: '2019-01-02T11:56:15.000Z', updated_at: '2019-01-03T11:56:15.000Z' },
  published_at: '2019-01-02T12:00:00.000Z',
  ...over,
});

export const lexical = (...children: unknown[]) =>
  JSON.stringify({ root: { type: 'root', version: 1, children } });
export const words = (text: string, format = 0) => ({ type: 'extended-text', text, format });
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });

/** A whole export, with secrets in all the places where Ghost has them. */
export const ghost = (data: Record<string, unknown[]>, version = '5.82.0') =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1_546_430_179_176, version },
        data: {
          settings: [
            { key: 'title', value: 'Old Ghost' },
            { key: 'session_secret', value: 'e255c011-secret' },
            { key: 'members_private_key', value: '-----BEGIN RSA PRIVATE KEY-----' },
          ],
          users: [
            {
              ...{ id: '1', name: 'Joe Bloggs', slug: 'joe', email: 'joe@mail.example' },
              ...{ password: '$2a$10$hashhash', bio: 'Writes.', status: 'active' },
            },
          ],
          ...data,
        },
      },
    ],
  });
