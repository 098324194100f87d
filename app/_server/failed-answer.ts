import "server-only";
import { type ServerResponse, STATUS_CODES } from "node:http";

export type Answer = { status: number; headers: Record<string, string>; text: string };

/**
 * Puts an answer in the place of a failure (5xx) of which nothing was sent yet: `instead` says which, or nothing, when
 * the framework is about to send its own.
 */
export function replaceFailure(
  response: ServerResponse,
  instead: () => Answer | Promise<Answer> | undefined,
) {
  const { write, end, writeHead, flushHeaders } = response;
  let isReplaced = false;

  function isFailure(status = response.statusCode) {
    if (isReplaced || response.headersSent || status < 500) return isReplaced;

    const answer = instead();
    if (answer) {
      isReplaced = true;
      void Promise.resolve(answer).then(send);
    }

    return isReplaced;
  }

  function send({ status, headers, text }: Answer) {
    if (response.destroyed) return;

    for (const name of response.getHeaderNames().filter(tellsOfBody)) response.removeHeader(name);
    const length = { "content-length": Buffer.byteLength(text) };
    Reflect.apply(writeHead, response, [status, STATUS_CODES[status], { ...headers, ...length }]);
    Reflect.apply(end, response, [text]);
  }

  Object.assign(response, {
    writeHead: (status: number, ...more: unknown[]) =>
      isFailure(status) ? response : Reflect.apply(writeHead, response, [status, ...more]),
    write: (...given: unknown[]) => isFailure() || Reflect.apply(write, response, given),
    end: (...given: unknown[]) => (isFailure() ? response : Reflect.apply(end, response, given)),
    flushHeaders: () => {
      if (!isFailure()) Reflect.apply(flushHeaders, response, []);
    },
  });
}

/** A header that tells of the body which is not sent. */
function tellsOfBody(name: string) {
  return /^(content-(?!security)|transfer-encoding$|etag$|link$|x-action-|x-next)/.test(name);
}
