/** Calls code of the application: whatever it throws, or rejects with later, stays there. */
export function callSafely<Event>(call: ((event: Event) => unknown) | undefined, event: Event): void {
  try {
    const result = call?.(event);
    if (result instanceof Promise) result.catch(ignore);
  } catch {
    // Its problem, and no reason for an evaluation or an update to fail.
  }
}

const ignore = () => {};
