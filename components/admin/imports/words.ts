/** "1 picture", "1,204 pictures". */
export const picturesWords = (count: number): string =>
  count === 1 ? '1 picture' : `${count.toLocaleString('en-GB')} pictures`;
