import type { Metadata } from "next";
import { z } from "zod";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Your answer to a request" };

const texts = {
  declined: {
    title: "You’ve declined",
    lead: "What you’d answered is deleted. You can close this page.",
  },
  silenced: {
    title: "Leadpath won’t write to this address again",
    lead: "What it kept of you is deleted, and whoever gave your address has been told that it wasn’t meant for you. You can close this page.",
  },
  "mail-off": {
    title: "Leadpath won’t write to this address again",
    lead: "It’s deleted. What you answered stays with the person who asked. You can close this page.",
  },
  "taken-on": {
    title: "It’s with your account now",
    lead: "Switch to the organization of the person who asked, and find it under Check-ins.",
  },
  "not-confirmed": { title: "You’ve declined", lead: "That’s fine. You can close this page." },
  revoked: {
    title: "Your confirmation is revoked",
    lead: "Your sentence is deleted, and nothing counts by it from now on. You can close this page.",
  },
  withdrawn: {
    title: "Your feedback is withdrawn",
    lead: "What you wrote is deleted. You can close this page.",
  },
  closed: {
    title: "That isn’t open to you anymore",
    lead: "It was answered, taken back, or declined in the meantime, or it lapsed.",
  },
};

const search = z.object({
  notice: z
    .enum([
      "declined",
      "silenced",
      "mail-off",
      "taken-on",
      "not-confirmed",
      "revoked",
      "withdrawn",
      "closed",
    ])
    .catch("closed"),
});

export default async function ConfirmationPage({ searchParams }: PageProps<"/views/confirmation">) {
  return <PageHeader {...texts[search.parse(await searchParams).notice]} />;
}
