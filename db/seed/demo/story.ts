import type { Role } from "@/lib/access/viewer";
import type { Answer } from "@/lib/assessments/answer";
import type { Purpose } from "@/lib/assessments/purpose";
import type { CountsIn } from "@/lib/evidence/piece";
import { dayOf } from "@/lib/forms/day";
import type { Level } from "@/lib/framework/levels";
import { type SkillId, skillIds } from "@/lib/framework/skills";
import type { ActionState } from "@/lib/path/action-state";
import type { Cadence } from "@/lib/path/cadence";
import type { DemoRole } from "@/lib/people/demo-role";
import type { Confidence, EvidenceStrength, OwnState } from "@/lib/readiness/model";
import { addDays } from "@/lib/text/dates";

/** An assessment of oneself: when it was begun and, unless it is still a draft, submitted (ISO instants). */
export type DemoAssessment = {
  purpose: Purpose;
  startedAt: string;
  submittedAt: string | null;
  answers: ReadonlyMap<SkillId, Answer>;
};

type EvidenceText = {
  title: string;
  account: string;
  /** YYYY-MM-DD. */
  happenedOn: string;
  link?: string;
  strength: Exclude<EvidenceStrength, "attested">;
  /** In reports unless told; then its title is open to their readers, too. */
  countsIn?: CountsIn;
  skills: SkillId[];
  /** Keys of the framework's actions, or titles of the person's own. */
  actions?: string[];
};

/** A piece of evidence: what it said first, and what it was changed to since. */
export type DemoEvidence = EvidenceText & {
  addedAt: string;
  changes?: (Partial<EvidenceText> & { changedAt: string })[];
};

/** What someone said of an action, by its key or by their own title. */
type DemoSaid = { of: string; at: string; state: ActionState; doneOn?: string; note?: string };

export type DemoPerson = {
  /** Names the person in ids and addresses. */
  key: string;
  name: string;
  email: string;
  organization: DemoOrganization["key"];
  role: Role;
  since: string;
  demoRole: DemoRole;
  assessments: DemoAssessment[];
  /** A further one, seen from when the demo is loaded. */
  newest?: (now: Date) => DemoAssessment;
  ownActions: { title: string; cadence: Cadence; addedAt: string }[];
  said: DemoSaid[];
  evidence: DemoEvidence[];
  /** When they made a further report with the evidence of then. */
  evidenceReports: string[];
};

export type DemoOrganization = {
  key: "organization" | "mentoring" | "kestrel";
  name: string;
  since: string;
};

/** The demo's invented company, the mentor's own place, and where another mentee of hers works. */
export const demoOrganizations: readonly DemoOrganization[] = [
  { key: "organization", name: "Fernway Travel (demo)", since: "2025-05-20T08:00:00.000Z" },
  { key: "mentoring", name: "Solheim Mentoring (demo)", since: "2025-09-01T07:30:00.000Z" },
  { key: "kestrel", name: "Kestrel Freight (demo)", since: "2026-06-15T08:20:00.000Z" },
];

/** Someone at the demo's company, with nothing yet but what `story` brings. */
export function atFernway(
  key: string,
  name: string,
  story: Partial<Omit<DemoPerson, "key" | "name" | "organization">> = {},
): DemoPerson {
  return {
    key,
    name,
    email: `${key}@demo.leadpath.example`,
    organization: "organization",
    role: "member",
    demoRole: "Colleague",
    since: "2025-05-21T09:00:00.000Z",
    assessments: [],
    ownActions: [],
    said: [],
    evidence: [],
    evidenceReports: [],
    ...story,
  };
}

/** The ISO instant at a time of day (HH:MM, UTC) so many days before the demo is loaded. */
export function daysBefore(now: Date, days: number, time: string) {
  return `${addDays(dayOf(now), -days)}T${time}:00.000Z`;
}

type Texts = Partial<Record<SkillId, string>>;
type Remarks = { notes?: Texts; reasons?: Texts; purpose?: Purpose };

const minutesItTakes = 12;

/**
 * A submitted assessment. `levels` has a sign a skill, in the framework's order: a digit, `-` for no opportunity yet, `x`
 * for not applicable, with its reason, `.` for a skill that was left out; `confidences` has l, m or h in the same places.
 */
export function assessed(
  submittedAt: string,
  levels: string,
  confidences: string,
  { notes, reasons, purpose = "development" }: Remarks = {},
): DemoAssessment {
  return {
    purpose,
    startedAt: new Date(Date.parse(submittedAt) - minutesItTakes * 60_000).toISOString(),
    submittedAt,
    answers: answersOf(levels, confidences, notes, reasons),
  };
}

/** One that was begun and is still open. */
export function drafted(startedAt: string, levels: string, confidences: string): DemoAssessment {
  const answers = answersOf(levels, confidences);

  return { purpose: "development", startedAt, submittedAt: null, answers };
}

const confidence: Record<string, Confidence> = { l: "low", m: "medium", h: "high" };

const state: Record<string, OwnState> = { "-": "no_opportunity", x: "not_applicable" };

function answersOf(levels: string, confidences: string, notes: Texts = {}, reasons: Texts = {}) {
  const answers = new Map<SkillId, Answer>();

  for (const [place, skill] of skillIds.entries()) {
    const sign = levels[place] ?? ".";
    if (sign === ".") continue;

    answers.set(skill, {
      state: state[sign] ?? "rated",
      level: sign in state ? null : (Number(sign) as Level),
      confidence: confidence[confidences[place] ?? "m"] ?? "medium",
      note: notes[skill] ?? "",
      reason: reasons[skill] ?? "",
    });
  }

  return answers;
}
