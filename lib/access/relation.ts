import type { ShareScope } from "@/lib/shares/share";
import { type Relation, type Thing, visibility } from "./visibility";

/** What it depends on: whether the person is an admin of the organization, and what their working link opens. */
export type State = { isAdmin?: boolean; scopes?: readonly ShareScope[] };

/** Whether somebody sees a thing of a person's, by what they are to them; nothing stands for anybody else. */
export function maySee(relation: Relation | undefined, thing: Thing, state: State = {}): boolean {
  const sight = relation && visibility[thing][relation];

  switch (sight) {
    case undefined:
      return false;
    case "always":
      return true;
    case "of an admin":
      return state.isAdmin === true;
    default:
      return state.scopes?.includes(sight) === true;
  }
}
