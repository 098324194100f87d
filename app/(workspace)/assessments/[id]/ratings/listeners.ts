/** Those who are told that something changed. */
export function createListeners() {
  const listeners = new Set<() => void>();

  return {
    /** Answers how to stop listening. */
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    notify() {
      for (const listener of listeners) listener();
    },
  };
}
