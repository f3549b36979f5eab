import { z } from 'zod';
import { id } from '@/lib/input';

/** A warning by the number of the notification that it is. */
export const warningParams = z.object({ id });
