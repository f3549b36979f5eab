'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/action';
import { createToken, revokeToken } from '@/lib/tokens/mutations';
import { createTokenForm, revokeTokenForm } from '@/lib/tokens/schema';

/** Makes a token. Its secret goes to this one answer and nowhere else. */
export const createTokenAction = action({
  input: createTokenForm,
  can: 'token.manage',
  async run({ viewer, input }) {
    const { secret } = await createToken(viewer, input, new Date());
    refresh();
    return { secret, name: input.name };
  },
});

/** Ends a token. */
export const revokeTokenAction = action({
  input: revokeTokenForm,
  can: 'token.manage',
  async run({ viewer, input }) {
    await revokeToken(viewer, input.id, new Date());
    refresh();
    return { id: input.id };
  },
});
