import "server-only";
import { env } from "@/app/_server/env";

const isSecure = env.APP_URL.startsWith("https:");

/**
 * The name and the options of a cookie of ours. Under https no one but this host can have set it; a cookie for one path
 * alone cannot be bound to the host, and is bound to https.
 */
export function cookie(name: string, path = "/") {
  const prefix = path === "/" ? "__Host-" : "__Secure-";

  return {
    name: `${isSecure ? prefix : ""}leadpath.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path, secure: isSecure },
  };
}
