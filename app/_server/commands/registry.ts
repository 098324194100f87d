import "server-only";
import { backup } from "./backup";
import { demoLoad, demoRemove } from "./demo";
import { doctor } from "./doctor/doctor";
import {
  organizationsEndMembership,
  organizationsList,
  organizationsMakeAdmin,
  organizationsRemoveAdmin,
  organizationsShow,
} from "./organizations";
import {
  peopleCreate,
  peopleDisable,
  peopleEnable,
  peopleEndSessions,
  peopleList,
  peoplePasswordLink,
} from "./people";

/** Every command, by the name under which the running server is asked for it. */
export const commands = {
  backup,
  "demo.load": demoLoad,
  "demo.remove": demoRemove,
  doctor,
  "organizations.end-membership": organizationsEndMembership,
  "organizations.list": organizationsList,
  "organizations.make-admin": organizationsMakeAdmin,
  "organizations.remove-admin": organizationsRemoveAdmin,
  "organizations.show": organizationsShow,
  "people.create": peopleCreate,
  "people.disable": peopleDisable,
  "people.enable": peopleEnable,
  "people.end-sessions": peopleEndSessions,
  "people.list": peopleList,
  "people.password-link": peoplePasswordLink,
};

export type Commands = typeof commands;
export type CommandName = keyof Commands;
