// One running piece of the system (postgres, redis, one api, one worker): start it, stop it, kill it, start it again.
import { EventEmitter } from 'node:events';

/** Emits 'down' (code, signal) when the process ends without `stop` or `kill` having been called. */
export class Part extends EventEmitter {
  #child;
  #wanted = false;

  /**
   * `launch` spawns the process, `ready(child)` resolves once it serves; `stopSignal` asks it to end,
   * after `graceMs` without success it is killed. `log` is the file its output goes to.
   */
  constructor({ name, launch, ready, log, stopSignal = 'SIGTERM', graceMs = 25_000 }) {
    super();
    Object.assign(this, { name, launch, ready, log, stopSignal, graceMs });
  }

  get running() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid() {
    return this.running ? this.#child.pid : undefined;
  }

  /** Resolves when the part serves; rejects, with the process gone, when it ends or fails before that. */
  async start() {
    if (this.running) return;
    this.#wanted = true;
    const child = await this.launch();
    this.#child = child;
    let serving = false;
    const early = new Promise((_, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        reject(new Error(`${this.name} ended while starting (${signal ?? `exit ${code}`}); its log is ${this.log}`));
        if (serving && this.#wanted) this.emit('down', code, signal);
      });
    });
    early.catch(() => {});
    try {
      await Promise.race([this.ready(child), early]);
      serving = true;
    } catch (error) {
      await this.kill('SIGKILL');
      throw error;
    }
  }

  /** Asks the process to end and waits for it. */
  async stop() {
    this.#wanted = false;
    if (!this.running) return;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), this.graceMs);
    await this.#signal(this.stopSignal);
    clearTimeout(timer);
  }

  /** Sends the signal and waits until the process is gone. It stays down until `start`. */
  async kill(signal = 'SIGKILL') {
    this.#wanted = false;
    if (this.running) await this.#signal(signal);
  }

  #signal(signal) {
    const gone = new Promise((done) => this.#child.once('exit', done));
    if (!this.running) return undefined;
    this.#child.kill(signal);
    return gone;
  }
}
