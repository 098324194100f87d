/** How long what a manager said of someone who hasn't joined is kept, in days. */
export const waitingDays = 60;

/** What the subject and the rater read beside a level that came from a spreadsheet. */
export const fromSheetText = "From a spreadsheet, not blind";
