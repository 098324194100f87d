import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { ownerColumns } from "./owner";
import {
  openToSystem,
  viewerAdds,
  viewerChanges,
  viewerOwns,
  viewerReads,
  viewerRemoves,
} from "./roles";

/**
 * The link by which a calendar reads what comes up for its owner in an organization: one at a time, gone once it's
 * revoked. Its token is stored hashed, and read by no one.
 */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    ...ownerColumns(),
    tokenHash: text().notNull().unique(),
    createdAt: createdAt(),
    lastReadAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.organizationId] }),
    index().on(table.organizationId),
    openToSystem(),
    viewerReads(viewerOwns(table.personId, table.organizationId)),
    viewerAdds(viewerOwns(table.personId, table.organizationId)),
    viewerChanges(viewerOwns(table.personId, table.organizationId)),
    viewerRemoves(viewerOwns(table.personId, table.organizationId)),
  ],
);
