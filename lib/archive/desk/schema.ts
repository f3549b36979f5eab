import { z } from 'zod';
import { id } from '@/lib/input';

/** How long a finished export can be taken, in hours. */
export const exportHours = 24;

export const startExportForm = z.object({});
export const exportQuery = z.object({ id });

/** An export as the newsroom sees it. */
export type ExportEntry = {
  id: number;
  /** `over`: it was there, and its time has run out. */
  state: 'waiting' | 'running' | 'ready' | 'over' | 'failed';
  createdAt: Date;
  /** Until when it can be taken; null while it is not there. */
  until: Date | null;
  /** How much of it is done, 0 to 100; null while nobody knows. */
  percent: number | null;
};
