import "server-only";
import { log } from "@/app/_server/log";
import { countRefusedSignIn } from "@/app/_server/metrics";

/** Says in the log and counts that a sign-in was refused, and why; never whose, as neither keeps addresses. */
export function tellRefusedSignIn(why: Parameters<typeof countRefusedSignIn>[0]) {
  log.info({ why }, "sign-in refused");
  countRefusedSignIn(why);
}
