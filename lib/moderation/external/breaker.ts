/** So many failures in a row mean that nobody is there, for so long. */
const failuresToOpen = 3;
const openMilliseconds = 30_000;

/**
 * Keeps a service that does not answer from slowing every comment down: after three failures in a row it is not asked for
 * half a minute, then once to see.
 */
export class Breaker {
  private failures = 0;
  private openUntil: number | null = null;

  /** Whether to ask now. Who is told yes must say what came of it. */
  allows(now: Date): boolean {
    if (this.openUntil === null) return true;
    if (now.getTime() < this.openUntil) return false;
    // This one sees; the others wait for what it finds.
    this.openUntil = now.getTime() + openMilliseconds;
    return true;
  }

  succeeded(): void {
    this.failures = 0;
    this.openUntil = null;
  }

  failed(now: Date): void {
    this.failures++;
    if (this.failures >= failuresToOpen) this.openUntil = now.getTime() + openMilliseconds;
  }
}
