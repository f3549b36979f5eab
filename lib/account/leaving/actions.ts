'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { askForErasure, keepAccount } from '@/lib/account/leaving/mutations';
import { leaveInput } from '@/lib/account/leaving/schema';
import { action } from '@/lib/action';
import { clientOf } from '@/lib/auth/client';
import { signOutHere } from '@/lib/auth/cookies';
import { accountPath, goodbyePath } from '@/lib/paths';

export const leaveAction = action({
  input: leaveInput,
  can: 'account.erase',
  secrets: ['current'],
  async run({ viewer, input }) {
    const { current } = input;
    const wish = current ? { current } : {};
    await askForErasure(viewer, wish, clientOf(await headers()), new Date());
    await signOutHere();
    redirect(goodbyePath() as never);
  },
});

export const keepAction = action({
  input: z.unknown(),
  can: 'account.keep',
  async run({ viewer }) {
    await keepAccount(viewer);
    redirect(accountPath() as never);
  },
});
