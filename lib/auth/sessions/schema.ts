import { z } from 'zod';

export const endSessionInput = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });
