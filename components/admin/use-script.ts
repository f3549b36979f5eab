import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the page's script runs by now: what is of no use without it is not shown before. */
export const useScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
