/** What the receiver knows a delivery by. It stays the same from try to try, and when it is sent again. */
export const messageIdOf = ({ id, createdAt }: { id: number; createdAt: Date }): string =>
  `msg_${createdAt.getTime().toString(36)}_${id}`;
