/** Calls back whenever the connection, or the person, may be back. Answers how to stop. */
export function onReconnect(callback: () => void) {
  window.addEventListener("online", callback);
  window.addEventListener("focus", callback);

  return () => {
    window.removeEventListener("online", callback);
    window.removeEventListener("focus", callback);
  };
}
