import postgres from "postgres";
import { findRound, listRounds } from "@/db/queries/rounds";
import { findEarlierViews, findTeamViews } from "@/db/queries/team-views";
import type { Viewer } from "@/lib/access/viewer";
import { dayOf } from "@/lib/forms/day";
import { teamPageOf } from "@/lib/teams/team-page";
import { teamSearch } from "@/lib/teams/team-search";
import { listenAtTheDoor } from "@/tests/support/asked-statements";
import { anOrganization, aViewer } from "@/tests/support/factories";
import { fillTeam, numbered } from "@/tests/support/team-in-sql";
import { median } from "./table";

const SIZES = [12, 200, 1000];
const TIMES = 50;

/** A team that is measured: how many people it has, and how long the statements of its page take, in milliseconds. */
export type BenchTeam = { id: string; size: number; sqlAlone: number };

/** Someone who manages a team of each size, with two revealed check-ins a person, in an organization of their own. */
export async function addTeams(databaseUrl: string) {
  const sql = postgres(databaseUrl, { max: 1, onnotice() {} });
  const sentBy = listenAtTheDoor(sql);
  const manager = await aViewer((await anOrganization()).id);
  const teams: BenchTeam[] = [];

  for (const size of SIZES) {
    const name = `Team of ${size}`;
    const id = await fillTeam(sql, manager, { names: numbered(size), rounds: 2, name });
    teams.push({ id, size, sqlAlone: Number.NaN });
  }
  await sql`analyze`;
  for (const team of teams) {
    const statements = await sentBy(() => readPage(manager, team.id));
    team.sqlAlone = await timeOf(sql, statements);
  }
  await sql.end();

  return { manager, teams };
}

/** What a team's page reads beyond what stands around every page. */
async function readPage(manager: Viewer, teamId: string) {
  const asked = teamSearch({});
  const team = await findTeamViews(manager, teamId, asked.purpose);
  const [newest] = (await listRounds(manager, teamId, dayOf(new Date())))?.rounds ?? [];
  if (newest) await findRound(manager, newest.id);
  const { shown } = teamPageOf(team?.members ?? [], asked);

  await findEarlierViews(manager, teamId, {
    ids: shown.filter(({ views }) => views).map(({ id }) => id),
    purpose: asked.purpose,
  });
}

/** How long some statements take one after the other when nothing is made of their rows: the median, in milliseconds. */
async function timeOf(sql: postgres.Sql, statements: Awaited<ReturnType<SentBy>>) {
  const took: number[] = [];

  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await sql.begin("read only", async (tx) => {
      for (const { query, params } of statements) {
        await tx.unsafe(query, params as string[], { prepare: true }).raw();
      }
    });
    took.push(performance.now() - start);
  }

  return median(took);
}

type SentBy = ReturnType<typeof listenAtTheDoor>;
