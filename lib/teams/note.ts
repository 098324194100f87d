/** How many characters a manager's note about someone has at most. */
export const noteLength = 5000;
