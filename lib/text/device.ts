const browsers = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** A browser in words that its owner recognizes, from its User-Agent header: "Firefox on Linux". */
export function deviceName(userAgent: string | null) {
  const browser = browsers.find(([mark]) => userAgent?.includes(mark))?.[1] ?? "A browser";
  const system = systems.find(([mark]) => userAgent?.includes(mark))?.[1];

  return system ? `${browser} on ${system}` : browser;
}
