/** Whether the name or address of a host means the machine that asks, which no other machine reaches by it. */
export function isLoopback(host: string) {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}
