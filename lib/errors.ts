/** Every refusal that the code below the doors may speak. Anything else that is thrown is a bug. */
export const errorStatus = {
  invalid: 422,
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  rate_limited: 429,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export type FieldError = { path: string; message: string };

type Extra = {
  /** What is wrong with which field; `path` is dotted, as in `body` or `authors.0`. */
  fields?: FieldError[];
  /** Seconds until the same request may succeed. */
  retryAfter?: number;
  /** Facts that the caller needs to go on, such as who decided first. Shown to the caller as they are. */
  details?: Record<string, unknown>;
};

/** A refusal with words for the person who asked. Thrown by data, mutations and policy; caught by action() and handler() alone. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields?: FieldError[];
  readonly retryAfter?: number;
  readonly details?: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, extra: Extra = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.fields = extra.fields;
    this.retryAfter = extra.retryAfter;
    this.details = extra.details;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** The refusal of one field; its words stand for the whole. */
export const invalidField = (path: string, message: string): AppError =>
  new AppError('invalid', message, { fields: [{ path, message }] });

/** True when a write lost a race on a unique key. Decided by Prisma's code alone: the adapter's `meta` changes shape between releases. */
export function isUniqueViolation(error: unknown): boolean {
  // By name: the editor reads HTML in the browser with this file, where Prisma cannot be.
  return (
    error instanceof Error &&
    error.name === 'PrismaClientKnownRequestError' &&
    'code' in error &&
    error.code === 'P2002'
  );
}

type Issue = { path: PropertyKey[]; message: string };

/** zod's issues as the fields of an `invalid` refusal. */
export function fieldsOf(issues: readonly Issue[]): FieldError[] {
  return issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
}
