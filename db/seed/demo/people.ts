import { maya } from "./maya";
import { productManagers } from "./product-managers";
import { assessed, atFernway, type DemoPerson } from "./story";

/** Their manager, and an admin of the organization. */
const tomas = atFernway("tomas", "Tomás Beltrame", {
  role: "admin",
  since: "2025-05-20T08:00:00.000Z",
  demoRole: "Manager",
});

/** A mentor from elsewhere, with reports and a path of her own; of her mentees she sees what each opens. */
const ingrid: DemoPerson = {
  ...atFernway("ingrid", "Ingrid Solheim"),
  organization: "mentoring",
  role: "admin",
  since: "2025-09-01T07:30:00.000Z",
  demoRole: "Mentor",
  assessments: [
    assessed("2025-10-02T18:40:00.000Z", "45344454534333", "hhmmhhhmhmhmml", {
      notes: {
        "product-leadership": "Two of the people I mentored lead products of their own now.",
        "product-analytics": "I read the figures; others build them.",
      },
    }),
    assessed("2026-10-08T17:15:00.000Z", "45344454535333", "mhmmhhhhhmhmmm", {
      notes: {
        storytelling: "Three companies open their board meetings with a page I introduced.",
      },
    }),
  ],
  ownActions: [
    {
      title: "Read one case study with my mentees in mind",
      cadence: "monthly",
      addedAt: "2025-10-03T18:00:00.000Z",
    },
  ],
  said: [
    {
      of: "mentor-others",
      at: "2025-10-03T18:05:00.000Z",
      state: "done",
      doneOn: "2025-09-26",
      note: "Four mentees at three companies, every second Friday.",
    },
    {
      of: "Read one case study with my mentees in mind",
      at: "2026-11-06T17:20:00.000Z",
      state: "done",
      doneOn: "2026-11-05",
    },
  ],
  evidence: [
    {
      addedAt: "2026-10-09T07:30:00.000Z",
      title: "A guide for the first four meetings with a mentee",
      account:
        "What to ask, what to leave alone, and how to end. Eleven mentors at two companies use it; the third version is theirs more than mine.",
      happenedOn: "2026-09-25",
      link: "https://example.org/solheim/first-meetings",
      strength: "artifact",
      skills: ["product-leadership"],
      actions: ["mentor-others"],
    },
  ],
};

/** A mentee of hers at another company: a year in, two assessments, and the second one is honest. */
const noor: DemoPerson = {
  ...atFernway("noor", "Noor Benali"),
  organization: "kestrel",
  role: "admin",
  since: "2026-06-15T08:20:00.000Z",
  assessments: [
    assessed("2026-06-16T12:40:00.000Z", "33223232232332", "mmmlmmmhmmmmmm"),
    assessed("2026-11-17T10:05:00.000Z", "33223242332332", "mmmmmmhhmmmmmm", {
      notes: { collaboration: "The depot and the app team plan in one room since August." },
    }),
  ],
  said: [
    {
      of: "prioritize-with-a-method",
      at: "2026-06-16T13:00:00.000Z",
      state: "done",
      doneOn: "2026-03-20",
    },
    { of: "foster-collaboration", at: "2026-07-20T09:10:00.000Z", state: "doing" },
    {
      of: "foster-collaboration",
      at: "2026-11-12T15:30:00.000Z",
      state: "done",
      doneOn: "2026-11-11",
    },
    { of: "persuade-stakeholders", at: "2026-09-14T08:00:00.000Z", state: "doing" },
  ],
};

/** Thirteen invented people, the same on every machine. */
export const demoPeople: readonly DemoPerson[] = [maya, tomas, ...productManagers, ingrid, noor];

/** The same people with all that they had done by the instant at which the demo is loaded. */
export function demoPeopleAt(now: Date): DemoPerson[] {
  return demoPeople.map(({ newest, ...person }) => ({
    ...person,
    assessments: [...person.assessments, ...(newest ? [newest(now)] : [])],
  }));
}
