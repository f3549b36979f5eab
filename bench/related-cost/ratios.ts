/** Milliseconds: of half of the measurements no more, of 19 in 20 no more. Or what they are a multiple of. */
export type Step = { p50: number; p95: number };
export type Times = { stories: number; publish: Step; read: Step; row: Step; postings: number };

type Ratios = { publish: Step; read: Step };
export type Size = Times & {
  /** As multiples of reading one row by its key in the same run, half of the time: so machines can be compared. */
  ratios: Ratios;
  /** As multiples of the same in the next smaller archive; null for the smallest. */
  grows: (Ratios & { stories: number; postings: number }) | null;
};

const over = ({ p50, p95 }: Step, by: Step): Step => ({ p50: p50 / by.p50, p95: p95 / by.p95 });

/** What the times of archives say, from the smallest to the largest. */
export const sizesOf = (all: readonly Times[]): Size[] =>
  all.map((now, i) => {
    const before = all[i - 1];
    const row = { p50: now.row.p50, p95: now.row.p50 };
    return {
      ...now,
      ratios: { publish: over(now.publish, row), read: over(now.read, row) },
      grows: before
        ? {
            stories: now.stories / before.stories,
            postings: now.postings / before.postings,
            publish: over(now.publish, before.publish),
            read: over(now.read, before.read),
          }
        : null,
    };
  });
