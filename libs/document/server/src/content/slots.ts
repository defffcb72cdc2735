/** Lets a limited number of jobs run at once and a limited number wait; the rest is refused without waiting. */
export class Slots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly inQueue: number,
    /** Makes the error for a job that finds the queue full. */
    private readonly refusal: () => Error,
  ) {}

  async run<T>(job: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else await this.queue();
    try {
      return await job();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Waits for a place that a finished job hands over, so that the number of running jobs does not change. */
  private queue(): Promise<void> {
    if (this.waiting.length >= this.inQueue) return Promise.reject(this.refusal());
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
