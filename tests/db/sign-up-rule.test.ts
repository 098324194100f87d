import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newLinkToken } from "@/app/_request/link-tokens";
import { makeInvitation } from "@/db/queries/invitations";
import { propose } from "@/db/queries/mentorship-proposals";
import { makeJoinLink, revokeJoinLink } from "@/db/queries/team-joins";
import type { Viewer } from "@/lib/access/viewer";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { aTeam } from "@/tests/support/teams";

const cookie = vi.hoisted(() => ({ value: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (name === "leadpath.callback" ? cookie : undefined),
  }),
}));

const somebody = "jo@example.com";
const nowhere = "A".repeat(43);

/** The same code as a server with this rule has it. */
async function serverWith(rule: string) {
  vi.resetModules();
  vi.stubEnv("SIGN_UP", rule);
  vi.stubEnv("SMTP_URL", "smtp://mail.example");
  vi.stubEnv("LOG_LEVEL", "silent");

  return import("@/app/_request/sign-up-rule");
}

// Before anyone is made.
test("no one comes in to an empty server, whatever the rule", async () => {
  for (const rule of ["open", "invitation", "example.com"]) {
    const { refusalOfNewcomer } = await serverWith(rule);
    expect(await refusalOfNewcomer(somebody, true, {})).toMatch(/^This server isn’t set up yet\./);
  }
});

describe("where someone is", () => {
  let admin: Viewer;

  beforeAll(async () => {
    admin = await aViewer((await anOrganization()).id, "admin");
  });

  test("anyone comes in where it’s open", async () => {
    const { offersSignUp, refusalOfNewcomer } = await serverWith("open");

    expect(await refusalOfNewcomer(somebody, false, {})).toBeUndefined();
    expect(await offersSignUp({})).toBe(true);
  });

  test("with domains, those come in who prove an address there, and no subdomain", async () => {
    const { offersSignUp, refusalOfNewcomer } = await serverWith("example.com");

    expect(await offersSignUp({})).toBe(true);
    expect(await refusalOfNewcomer(somebody, true, {})).toBeUndefined();
    for (const [email, isProven] of [
      [somebody, false],
      ["jo@sub.example.com", true],
      ["jo@elsewhere.example", true],
    ] as const) {
      expect(await refusalOfNewcomer(email, isProven, {})).toMatch(/at example\.com, and for/);
    }
  });

  describe.each(["invitation", "elsewhere.example"])("with SIGN_UP=%s", (rule) => {
    let server: Awaited<ReturnType<typeof serverWith>>;
    let link: { token: string; tokenHash: string };

    beforeEach(async () => {
      server = await serverWith(rule);
      link = newLinkToken();
    });

    const refusal = (brought: object, email = somebody) =>
      server.refusalOfNewcomer(email, true, brought);

    test("no one comes in without a link, or by one that leads nowhere", async () => {
      for (const brought of [
        {},
        { join: nowhere },
        { mentorship: nowhere },
        { invitation: nowhere },
      ]) {
        expect(await refusal(brought)).toMatch(/^Accounts on this server are /);
      }
      expect(await server.offersSignUp({ join: nowhere })).toBe(rule !== "invitation");
    });

    test("a join link brings anyone in, until it’s revoked", async () => {
      const teamId = await aTeam(admin);
      await makeJoinLink(admin, { teamId, tokenHash: link.tokenHash });

      expect(await refusal({ join: link.token })).toBeUndefined();
      expect(await server.offersSignUp({ join: link.token })).toBe(true);
      await revokeJoinLink(admin, teamId);
      expect(await refusal({ join: link.token })).toBeDefined();
    });

    test("the link of a mentorship’s proposal brings anyone in", async () => {
      const proposal = {
        id: crypto.randomUUID(),
        name: "Max",
        email: null,
        side: "mentor",
      } as const;
      await propose(admin, proposal, { tokenHash: link.tokenHash, writes: false });

      expect(await refusal({ mentorship: link.token })).toBeUndefined();
    });

    test("an invitation brings in whose address it is for, by a provider, too, and no one else", async () => {
      const id = crypto.randomUUID();
      const email = `${crypto.randomUUID()}@example.com`;
      await makeInvitation(admin, { id, email, role: "member", tokenHash: link.tokenHash });
      cookie.value = `http://localhost:3000/invitations/${link.token}`;

      expect(await server.broughtByProvider()).toEqual({ invitation: link.token });
      expect(await refusal({ invitation: link.token }, email)).toBeUndefined();
      expect(await refusal({ invitation: link.token })).toBeDefined();
    });
  });

  test.each([
    "",
    "https://elsewhere.example/nowhere",
    "/reports",
    `/shared/${nowhere}`,
    "/joins/x",
  ])("a provider that leads back to “%s” brought no one by a link", async (target) => {
    const { broughtByProvider, refusalOfNewcomer } = await serverWith("invitation");
    cookie.value = target;

    expect(await refusalOfNewcomer(somebody, true, await broughtByProvider())).toBeDefined();
  });
});
