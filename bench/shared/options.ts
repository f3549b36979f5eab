import { parseArgs, type ParseArgsConfig } from 'node:util';
import { PlainError } from './report';

/** What a benchmark was called with, or a sentence that says what is wrong, with `usage` below it. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options,
  usage: string,
) {
  try {
    return parseArgs<{ options: Options }>({ options }).values;
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n\n${usage}`);
  }
}
