import { callSafely } from './call-safely.js';

export type Listener<Event> = (event: Event) => unknown;

/** Those who want to hear of something. */
export interface Listeners<Event> {
  /** Gives the function that removes it again. */
  readonly add: (listener: Listener<Event>) => () => void;
  readonly tell: (event: Event) => void;
  readonly any: () => boolean;
}

export function createListeners<Event>(): Listeners<Event> {
  // Boxed: whoever adds a function twice hears twice, and removes one of the two.
  const boxes = new Set<{ readonly listener: Listener<Event> }>();
  return {
    add(listener) {
      const box = { listener };
      boxes.add(box);
      return () => boxes.delete(box);
    },
    tell(event) {
      for (const { listener } of [...boxes]) callSafely(listener, event);
    },
    any: () => boxes.size > 0,
  };
}
