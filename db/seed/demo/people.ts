import { maya } from "./maya";
import { productManagers } from "./product-managers";
import { atFernway, type DemoPerson } from "./story";

/** Their manager. Teams come later: he sees what an admin of the organization sees. */
const tomas = atFernway("tomas", "Tomás Herrera", {
  role: "admin",
  since: "2025-05-12T08:00:00.000Z",
  demoRole: "Manager",
});

/** A mentor from elsewhere. Mentorships come later: she has her own path, and sees nobody else's. */
const ingrid: DemoPerson = {
  ...atFernway("ingrid", "Ingrid Solheim"),
  organization: "mentoring",
  role: "admin",
  since: "2025-09-01T07:30:00.000Z",
  demoRole: "Mentor",
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
};

/** Twelve invented people, the same on every machine. */
export const demoPeople: readonly DemoPerson[] = [maya, tomas, ...productManagers, ingrid];
