import "server-only";
import { actionRef } from "@/lib/path/input";

/** The action in a route's path: a key of the framework's, or the id of one's own. Nothing where it is neither. */
export async function actionParam(params: Promise<{ action: string }>) {
  return actionRef.safeParse((await params).action).data;
}
