import { NEVER, Observable } from 'rxjs';

/** Emits once when the signal fires; never for no signal. */
export function abortedBy(signal: AbortSignal | undefined): Observable<void> {
  if (!signal) return NEVER;
  return new Observable((observer) => {
    const fire = () => observer.next();
    if (signal.aborted) fire();
    signal.addEventListener('abort', fire);
    return () => signal.removeEventListener('abort', fire);
  });
}
