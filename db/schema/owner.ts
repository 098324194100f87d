import { uuid } from "drizzle-orm/pg-core";
import { organizations } from "./organizations";
import { people } from "./people";

/** Whose a row is, and in which organization they made it: it goes with either of them. */
export const ownerColumns = () => ({
  organizationId: uuid()
    .notNull()
    .references(() => organizations.id, { onDelete: "cascade" }),
  personId: uuid()
    .notNull()
    .references(() => people.id, { onDelete: "cascade" }),
});
