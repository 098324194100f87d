/** How many characters the note of a manager about someone, or of either in a mentorship, has at most. */
export const noteLength = 5000;

/** Told to someone whose note was changed elsewhere while they wrote. */
export const noteConflictText =
  "This note was changed in another tab or on another device in the meantime, and yours isn’t saved. Copy it, then reload the page.";
