import { calledName } from "@/lib/check-ins/words";
import { addressText } from "@/lib/people/email-address";
import { capitalized, possessive, shortName } from "@/lib/text/words";
import type { AskEndReason } from "./ask";
import { declinedText } from "./decline-reasons";
import type { AskKind } from "./kinds";

/** What waits for an answer, told to whoever asked; days as they stand on the page. */
export function waitingForText({ until, address }: { until: string; address: string | null }) {
  return `${address ? `Asked at ${addressText(address)}. ` : ""}Waiting for an answer until ${until}.`;
}

/** Why an ask or an answer to it is over, told to whoever asked. */
export function ownEndText(kind: AskKind, reason: AskEndReason, asked: string) {
  const name = capitalized(calledName(asked));
  const isFeedback = kind === "feedback";

  switch (reason) {
    case "taken back":
      return "You took it back.";
    case "lapsed":
      return `${name} didn’t answer in time.`;
    case "relation ended":
      return "One of you left the organization before it was answered.";
    case "revoked":
      return isFeedback
        ? `${name} withdrew what they’d said.`
        : `${name} revoked what they’d confirmed.`;
    case "removed":
      return isFeedback ? "You deleted what they’d said." : "You removed what they’d confirmed.";
    case "replaced":
      return `${name} has confirmed a later version.`;
    case "wrong address":
      return "Our mail reached someone who said it wasn’t meant for them. Leadpath won’t write to that address again.";
    default:
      return declinedText(kind, reason, name);
  }
}

/** The same, told to whoever was asked; without a reason it lapsed. */
export function theirEndText(kind: AskKind, reason: AskEndReason | null, subject: string) {
  const name = shortName(subject);
  const isFeedback = kind === "feedback";

  switch (reason) {
    case "taken back":
      return `${name} took it back.`;
    case null:
    case "lapsed":
      return "It expired before you answered.";
    case "relation ended":
      return "One of you left the organization before you answered.";
    case "revoked":
      return isFeedback
        ? "You withdrew it, and what you wrote is deleted."
        : "You revoked it, and your sentence is deleted.";
    case "removed":
      return isFeedback
        ? `${name} deleted what you wrote.`
        : `${name} removed it, and your sentence is deleted.`;
    case "replaced":
      return "You’ve confirmed a later version.";
    case "wrong address":
      return "You said that it wasn’t meant for you.";
    default:
      return "You declined.";
  }
}

/** What of an ask that's over heads its page, told to whoever was asked. */
export function askClosedTitle(subject: string) {
  return `${possessive(shortName(subject))} request is closed`;
}

/** What declining does, told to whoever is asked at an address; `name` is what the asker is called. */
export function notAgainText(name: string) {
  return `${name} can’t ask you about this again.`;
}

/** To someone who asks an address that nobody in the organization has, where they didn’t say whose it is. */
export const nameMissing = {
  errors: { name: ["They’re not in your organization, so say what they’re called."] },
};

/** What was answered or over before its asker could end it. */
export const closedAlready = "That request was already answered or closed";
