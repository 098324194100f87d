import { Decrypter, Encrypter, identityToRecipient } from "age-encryption";
import { Refusal } from "@/lib/env";

/** What seals and opens a backup. Who has only the public half of a key makes backups and can't read them. */
export type Key = { encrypter: Encrypter; decrypter: Decrypter | undefined };

const shortest = 20;

/**
 * The key in a setting or a file, one of three: an age identity (`AGE-SECRET-KEY-1…`, as `age-keygen` writes it, with its
 * comments), the recipient of one (`age1…`), or a passphrase. Refuses a passphrase that's too short to keep anyone out.
 */
export async function readKey(text: string): Promise<Key> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const key = lines.find((line) => line && !line.startsWith("#")) ?? "";
  const encrypter = new Encrypter();
  const decrypter = new Decrypter();

  try {
    if (/^age1/i.test(key)) {
      encrypter.addRecipient(key);
      return { encrypter, decrypter: undefined };
    }
    if (/^age-secret-key-/i.test(key)) {
      encrypter.addRecipient(await identityToRecipient(key));
      decrypter.addIdentity(key);
      return { encrypter, decrypter };
    }
  } catch {
    throw new Refusal("The key for backups is damaged: copy it whole, as age-keygen wrote it.");
  }

  if (key.length < shortest) {
    throw new Refusal(
      `The key for backups needs at least ${shortest} characters: use the line that openssl rand -base64 32 prints.`,
    );
  }
  encrypter.setPassphrase(key);
  decrypter.addPassphrase(key);

  return { encrypter, decrypter };
}
