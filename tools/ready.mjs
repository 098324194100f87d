/** Whether the server at these settings would serve the next request. */
export async function isReady({ host, port }) {
  try {
    const { ok } = await fetch(`http://${reachable(host)}:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    });
    return ok;
  } catch {
    return false; // not listening yet
  }
}

function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
