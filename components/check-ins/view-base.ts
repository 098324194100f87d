/** Where the pages of a view are: below its check-in, or below the link of someone without an account. */
export type ViewBase = `/check-ins/${string}` | `/views/${string}`;
