import { setTimeout } from "node:timers/promises";
import { expect } from "@playwright/test";
import type { Query } from "./fault-databases";
import {
  type Client,
  read,
  saveAnswer,
  signUp,
  startAssessment,
  submitAssessment,
} from "./hostile-client";
import type { Leadpath } from "./leadpath";

const skills = ["storytelling", "negotiation"];

export type Person = {
  client: Client;
  name: string;
  assessmentId: string;
  /** One tab a skill, each with what it last heard and what it sent without an answer. */
  tabs: Tab[];
};

type Tab = {
  skill: string;
  sent: number;
  saved?: { note: string; revision: number };
  unknown?: { note: string; revision: number };
};

export type Submission = { assessmentId: string; isDone: boolean };

export function somePeople(leadpath: Leadpath, names: string[]): Promise<Person[]> {
  return Promise.all(
    names.map(async (name) => {
      const client = await signUp({ url: leadpath.url }, `${name} Marker`);
      const assessmentId = await startAssessment(client);

      return { client, name, assessmentId, tabs: skills.map((skill) => ({ skill, sent: 0 })) };
    }),
  );
}

/** A stream of requests: it hears of each whether it was acknowledged, and ends with the one after which `isOver`. */
type Stream = { hear(isAcknowledged: boolean): Promise<void>; isOver(): boolean };

/**
 * People who save without a pause, each in several tabs, and one who submits one assessment after the other. What a
 * busy server refuses is sent again, as our own client does.
 */
export function streamOf(people: Person[], submitter: Client, submissions: Submission[]) {
  const heard = { saves: 0, submissions: 0, failed: 0 };
  let isOver = false;
  let isEnough = () => false;
  let enough = () => {};
  const stream = (what: "saves" | "submissions"): Stream => ({
    async hear(isAcknowledged) {
      heard[isAcknowledged ? what : "failed"] += 1;
      if (isEnough()) enough();
      // As our own client does, it asks less often whom it just failed to reach.
      if (!isAcknowledged) await setTimeout(20);
    },
    isOver: () => isOver,
  });
  const work = Promise.all([
    ...people.flatMap((person) =>
      person.tabs.map((tab) => keepSaving(person, tab, stream("saves"))),
    ),
    ...people.map((person, n) =>
      keepReading(person, people[(n + 1) % people.length] ?? person, () => isOver),
    ),
    keepSubmitting(submitter, submissions, stream("submissions")),
  ]);

  return {
    /** Until the server has said yes often enough, to saves and to submissions, or has failed often enough. */
    heard: ({ saves = 0, submissions = 0, failed = 0 }: Partial<typeof heard>) =>
      Promise.race([
        new Promise<void>((resolve) => {
          enough = resolve;
          isEnough = () =>
            heard.saves >= saves && heard.submissions >= submissions && heard.failed >= failed;
          if (isEnough()) resolve();
        }),
        // Only an assertion ends the work before it is over.
        work,
      ]),
    /** Lets each end with the request that it's at, and answers how many were acknowledged and how many were not. */
    async over() {
      isOver = true;
      await work;

      return heard;
    },
  };
}

async function keepSaving(person: Person, tab: Tab, { hear, isOver }: Stream) {
  do {
    tab.unknown ??= {
      note: `${person.name} ${tab.skill} ${++tab.sent}`,
      revision: tab.saved?.revision ?? 0,
    };
    await hear(await isSaved(person, tab));
  } while (!isOver());
}

/** Whether the server acknowledged what the tab sent last. */
async function isSaved(person: Person, tab: Tab) {
  if (!tab.unknown) return true;

  const { note, revision } = tab.unknown;
  const { skill } = tab;
  const change = { skill, note, revision: String(revision) };
  const answer = await saveAnswer(person.client, person.assessmentId, change).catch(
    () => undefined,
  );
  const saved = answer?.value?.saved;

  if (!saved || typeof saved !== "object" || !("revision" in saved)) return false;

  tab.saved = { note, revision: Number(saved.revision) };
  tab.unknown = undefined;

  return true;
}

/** Reads one's own page and tries someone else's. */
async function keepReading(person: Person, other: Person, isOver: () => boolean) {
  do {
    const own = await read(person.client, pageOf(person)).catch(() => undefined);
    const theirs = await read(person.client, pageOf(other)).catch(() => undefined);

    for (const answer of [own, theirs]) expect(answer?.text ?? "").not.toContain(`${other.name} `);
    if (own && theirs && own.status < 500 && theirs.status < 500) {
      expect([own.status, theirs.status]).toEqual([200, 404]);
    } else await setTimeout(20);
  } while (!isOver());
}

async function keepSubmitting(
  submitter: Client,
  submissions: Submission[],
  { hear, isOver }: Stream,
) {
  do {
    const submission = await aSubmission(submitter, submissions).catch(() => undefined);
    if (submission) submission.isDone = await isSubmitted(submitter, submission.assessmentId);
    await hear(submission?.isDone ?? false);
  } while (!isOver());
}

/** The assessment to submit next: the one that was not acknowledged, else a new one with an answer. */
async function aSubmission(submitter: Client, submissions: Submission[]) {
  const open = submissions.find(({ isDone }) => !isDone);
  if (open) return open;

  const submission = { assessmentId: await startAssessment(submitter), isDone: false };
  const answer = await saveAnswer(submitter, submission.assessmentId, { note: "Delta " });
  if (!answer.value?.saved) return undefined;
  submissions.push(submission);

  return submission;
}

async function isSubmitted(submitter: Client, assessmentId: string) {
  const answer = await submitAssessment(submitter, assessmentId).catch(() => undefined);

  return /^\/reports\/[\w-]{36}\?notice=submitted$/.test(answer?.location ?? "");
}

/** What was sent and never answered is sent again, and then once more. */
export async function repeatUnknown(
  people: Person[],
  submitter: Client,
  submissions: Submission[],
) {
  for (const person of people) {
    for (const tab of person.tabs) {
      const { unknown } = tab;
      expect(await isSaved(person, tab)).toBe(true);
      if (!unknown) continue;

      // It counted once, whether it had arrived before or not.
      expect(tab.saved?.revision).toBe(unknown.revision + 1);
      tab.unknown = unknown;
      expect(await isSaved(person, tab)).toBe(true);
      expect(tab.saved?.revision).toBe(unknown.revision + 1);
    }
  }
  for (const submission of submissions.filter(({ isDone }) => !isDone)) {
    submission.isDone = await isSubmitted(submitter, submission.assessmentId);
    expect(await isSubmitted(submitter, submission.assessmentId)).toBe(true);
  }
}

/** Every tab's answer is there once: the last that was acknowledged, or the one after it that no one answered for. */
export async function expectAcknowledged(query: Query, people: Person[]) {
  for (const { assessmentId, tabs } of people) {
    const rows = await query(
      "select skill, note, revision from ratings where assessment_id = $1",
      assessmentId,
    );

    for (const { skill, saved, unknown } of tabs) {
      const found = rows
        .filter((row) => row.skill === skill)
        .map(({ note, revision }) => ({ note, revision }));
      const arrived = unknown && { note: unknown.note, revision: unknown.revision + 1 };
      expect(saved ? [[saved], [arrived]] : [[], [arrived]]).toContainEqual(found);
    }
  }
}

/** A submission is there with its report and its audit entry, or not at all. */
export async function expectWholeSubmissions(query: Query, submissions: Submission[]) {
  const rows = await query(`
    select a.id, a.submitted_at is not null as submitted,
      (select count(*)::int from reports where assessment_id = a.id) as reports,
      (select count(*)::int from audit_entries where object_id = a.id and action = 'assessment.submitted') as submissions,
      (select count(*)::int from audit_entries where object_id = a.id and action = 'assessment.started') as starts
    from assessments a`);
  const whole = [
    { submitted: true, reports: 1, submissions: 1, starts: 1 },
    { submitted: false, reports: 0, submissions: 0, starts: 1 },
  ];

  for (const { id: _, ...row } of rows) expect(whole).toContainEqual(row);
  const submitted = new Set(rows.filter((row) => row.submitted).map(({ id }) => id));
  const lost = submissions.filter(
    ({ assessmentId, isDone }) => isDone && !submitted.has(assessmentId),
  );
  expect(submissions.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
}

export async function expectOwnRowsOnly(people: Person[]) {
  for (const person of people) {
    const { text } = await read(person.client, pageOf(person));

    for (const { note } of person.tabs.flatMap(({ saved = [] }) => saved))
      expect(text).toContain(note);
    for (const other of people.filter(({ name }) => name !== person.name)) {
      expect(text).not.toContain(`${other.name} `);
    }
  }
}

function pageOf({ assessmentId }: Person) {
  return `/assessments/${assessmentId}/answers`;
}
