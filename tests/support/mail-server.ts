import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** What it does with mail to an address that begins so, and how a client hears of it. */
const refusals: Record<string, { code: number; text: string }> = {
  "refused@": { code: 550, text: "No such mailbox" },
  "busy@": { code: 451, text: "Try again later" },
};

/**
 * A real mail server on this machine that keeps what it is given: for each message, its envelope and what is in it. To
 * `hung-up@` it hangs up before the message, to `silent@` after the whole of it, which it keeps.
 */
export async function startMailServer(port = 0) {
  const received: { from: string; to: string[]; message: ParsedMail; raw: string }[] = [];
  const sockets = new Set<Socket>();
  const hangUp = ({ remotePort }: SMTPServerSession) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo({ address }, session, answer) {
      if (address.startsWith("hung-up@")) return hangUp(session);

      const [, refusal] = Object.entries(refusals).find(([to]) => address.startsWith(to)) ?? [];
      answer(refusal && Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks);
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          message: await simpleParser(raw),
          raw: raw.toString(),
        });
        if (rcptTo.some(({ address }) => address.startsWith("silent@"))) hangUp(session);
        else done();
      });
    },
  });
  // A client that is killed resets its connection: that's no fault of this server's.
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
  });
  const listening = server.listen(port, "127.0.0.1");
  listening.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await once(listening, "listening");
  const address = listening.address() as AddressInfo;

  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    stop: () => new Promise<void>((stopped) => server.close(stopped)),
  };
}
