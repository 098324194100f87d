import type { MentorshipSide, MentorshipState, PauseReason } from "./mentorship";

/** What can happen to a mentorship. */
export type MentorshipEvent = keyof typeof life;

type Standing = {
  state: MentorshipState;
  proposedBy: MentorshipSide;
  pausedBy: PauseReason | null;
};

/** Who may bring an event about: time and other relations do what neither of the two does. */
type Mover = "who proposed" | "who is asked" | "either" | "who paused" | "neither";

/**
 * The table of what happens to a mentorship: by whom, and where it leads from each state; what isn't named is refused.
 * `taken on` is the yes of an account that whoever proposed has to confirm.
 */
export const life = {
  accepted: { by: "who is asked", to: { proposed: "active" } },
  "taken on": { by: "who is asked", to: { proposed: "taken" } },
  confirmed: { by: "who proposed", to: { taken: "active" } },
  declined: { by: "who is asked", to: { proposed: "ended", taken: "ended" } },
  "taken back": { by: "who proposed", to: { proposed: "ended", taken: "ended" } },
  lapsed: { by: "neither", to: { proposed: "ended", taken: "ended" } },
  paused: { by: "either", to: { active: "paused" } },
  resumed: { by: "who paused", to: { paused: "active" } },
  completed: { by: "either", to: { active: "ended", paused: "ended" } },
  stopped: { by: "either", to: { active: "ended", paused: "ended" } },
  /** One of the two becomes the other's manager. */
  managing: {
    by: "neither",
    to: { proposed: "ended", taken: "ended", active: "paused", paused: "paused" },
  },
  /** The mentee leaves the organization that it's in. */
  moved: {
    by: "neither",
    to: { proposed: "ended", taken: "ended", active: "active", paused: "paused" },
  },
  /** One of the two is erased or disabled. */
  gone: {
    by: "neither",
    to: { proposed: "ended", taken: "ended", active: "ended", paused: "ended" },
  },
} as const satisfies Record<
  string,
  { by: Mover; to: Partial<Record<MentorshipState, MentorshipState>> }
>;

/** Where an event leads from a state; nothing where it can't happen. */
export function stateAfter(event: MentorshipEvent, state: MentorshipState) {
  const to: Partial<Record<MentorshipState, MentorshipState>> = life[event].to;

  return to[state];
}

/**
 * Whether one of the two may bring an event about. A pause because one managed the other ends by either, and no pause
 * ends while one does: that is for the caller to ask.
 */
export function mayDo(event: MentorshipEvent, side: MentorshipSide, standing: Standing) {
  return stateAfter(event, standing.state) !== undefined && isMover(life[event].by, side, standing);
}

function isMover(mover: Mover, side: MentorshipSide, { proposedBy, pausedBy }: Standing) {
  switch (mover) {
    case "who proposed":
      return side === proposedBy;
    case "who is asked":
      return side !== proposedBy;
    case "who paused":
      return pausedBy === "managing" || side === pausedBy;
    case "either":
      return true;
    case "neither":
      return false;
  }
}
