import { z } from 'zod';
import { typedPassword } from '@/lib/auth/schema';

/** How long somebody who asked to be erased can take that back. */
export const graceHours = 24;

/** The password that the person has now; left out by those who have none. */
export const leaveInput = z.object({ current: typedPassword.optional() });
