import { z } from "zod";
import { Misread } from "@/app/_server/commands/command";
import { emailAddress } from "@/lib/people/email-address";
import { inOneLine } from "./commands/one-line";
import { withCommands } from "./commands/with-commands";

// Prints a link by which the owner of an address sets a new password: npm run password-link -- ada@example.com
// An account that lost its address is named by the number that its account page shows.
await inOneLine((env) =>
  withCommands(env, async (run) => {
    const [email, id] = [emailAddress, z.uuid()].map((schema) => schema.safeParse(process.argv[2]));
    const owner = email?.data ? { email: email.data } : id?.data && { id: id.data };

    if (!owner) {
      throw new Misread(
        "Name an address, or the number of an account that lost its own: npm run password-link -- ada@example.com",
      );
    }

    const { link } = await run("people.password-link", owner);
    process.stdout.write(`${link}\n`);
    process.stdout.write(
      "It works once, within an hour. Give it to no one but the owner of the account.\n",
    );
  }),
);
