/** Those who are told that something changed. */
export function watchers() {
  const all = new Set<() => void>();

  return {
    /** Answers how to stop watching. */
    watch(watcher: () => void) {
      all.add(watcher);
      return () => {
        all.delete(watcher);
      };
    },
    tell() {
      for (const watcher of all) watcher();
    },
  };
}
