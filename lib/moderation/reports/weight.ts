/** How often somebody's earlier reports were right, as the decisions that settled them say. */
export type ReporterRecord = { right: number; wrong: number };

/**
 * How much the next report of somebody counts: twice the share of right ones, with one right and one wrong added to what is
 * known (Laplace's rule), in hundredths. So 1 for somebody of whom nothing is known, towards 2 for who is always right, and
 * towards 0 for who never is.
 */
export const reportWeight = ({ right, wrong }: ReporterRecord): number =>
  Math.round((200 * (right + 1)) / (right + wrong + 2)) / 100;
