import type { Purpose } from "@/lib/assessments/purpose";
import type { Setting } from "@/lib/assessments/setting";
import type { ownStrengths } from "@/lib/evidence/input";
import type { CountsIn } from "@/lib/evidence/piece";
import type { Level } from "@/lib/framework/levels";
import type { SkillId } from "@/lib/framework/skills";
import type { ActionState } from "@/lib/path/action-state";
import type { Cadence } from "@/lib/path/cadence";
import type { Confidence, OwnState } from "@/lib/readiness/model";
import type { TalkAction } from "@/lib/talks/talk";

/** What says that a file is a person's record, and of which shape. */
export const recordFormat = "leadpath-record";
export const recordVersion = 1;

/** Where the schema of a record is published. What stands there never changes: another shape gets another number. */
export const recordSchemaPath = "/schemas/record-1.json";

/** One skill as a person rated it themselves. The level is null exactly when the state is not `rated`. */
type RecordRating = {
  skill: SkillId;
  state: OwnState;
  level: Level | null;
  confidence: Confidence;
  note: string;
  reason: string;
  /** ISO instant, as all of a record's. */
  ratedAt: string;
};

/** A submitted assessment that a person made of themselves. */
type RecordAssessment = {
  id: string;
  purpose: Purpose;
  startedAt: string;
  submittedAt: string;
  setting: Setting;
  ratings: RecordRating[];
};

/** What a person once said about an action, the earliest first in a record. */
type RecordChange = { state: ActionState; doneOn: string | null; note: string; saidAt: string };

/**
 * An action of a person's path: one of the framework's by its key, one of their own by title and cadence, or one that they
 * agreed on with someone, in the words they agreed on and without that person's name.
 */
export type RecordAction = {
  id: string;
  addedAt: string;
  changes: RecordChange[];
} & (
  | { kind: "framework"; key: string }
  | { kind: "own"; title: string; cadence: Cadence }
  | { kind: "agreed"; title: string; skill: SkillId | null }
);

/** What a piece of evidence once said, the earliest first in a record. `actions` are keys, or ids of actions. */
type RecordPieceVersion = {
  title: string;
  account: string;
  happenedOn: string;
  link: string | null;
  strength: (typeof ownStrengths)[number];
  countsIn: CountsIn;
  skills: SkillId[];
  actions: string[];
  saidAt: string;
};

export type RecordPiece = { id: string; addedAt: string; versions: RecordPieceVersion[] };

/** The log of a talk of a person's own, as both confirmed it last: `subject` in its actions is the person. */
export type RecordTalk = {
  id: string;
  /** The other one's name; empty where the account is gone. */
  with: string;
  onDay: string | null;
  startsAt: string | null;
  agenda: string[];
  notes: string;
  actions: TalkAction[];
  confirmedAt: string;
};

/** What a record has in it. Each id is the one that the thing had where it began. */
export type RecordContent = {
  assessments: RecordAssessment[];
  actions: RecordAction[];
  evidence: RecordPiece[];
  talks: RecordTalk[];
};

/** A person's record as it leaves the product: what is theirs, and nothing that anyone else said of them. */
export type RecordDocument = {
  $schema: string;
  format: typeof recordFormat;
  version: typeof recordVersion;
  madeAt: string;
  /** The version of Leadpath that made it. */
  madeBy: string;
  framework: string;
  name: string;
} & RecordContent;

/** A record as a document; `schema` is the absolute address of the schema that describes it. */
export function recordDocument(
  content: RecordContent,
  made: { schema: string; madeAt: Date; madeBy: string; framework: string; name: string },
): RecordDocument {
  return {
    $schema: made.schema,
    format: recordFormat,
    version: recordVersion,
    madeAt: made.madeAt.toISOString(),
    madeBy: made.madeBy,
    framework: made.framework,
    name: made.name,
    ...content,
  };
}

/** What a record's file is called, by the day it was made (YYYY-MM-DD). */
export function recordFileName(day: string) {
  return `leadpath-record-${day}.json`;
}

/** How much of each kind a record has. */
export type RecordCounts = Record<keyof RecordContent, number>;

export function countsOf({ assessments, actions, evidence, talks }: RecordContent): RecordCounts {
  return {
    assessments: assessments.length,
    actions: actions.length,
    evidence: evidence.length,
    talks: talks.length,
  };
}

/** Whether a record has nothing in it. */
export function isEmptyRecord(counts: RecordCounts) {
  return Object.values(counts).every((count) => count === 0);
}
