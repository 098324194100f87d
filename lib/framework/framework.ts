import { dimensions } from "./dimensions";
import { ideas } from "./ideas";
import { levels } from "./levels";
import { responsibilities } from "./responsibilities";
import { role } from "./role";
import { seat } from "./seat";
import { skills } from "./skills";
import { stages } from "./stages";

/** The built-in framework. Its id changes whenever any of its texts, names or links does. */
export const framework = {
  id: "product-lead@1",
  attribution:
    "The structure follows “Product Lead: Career Path, Key Roles and Skills” (Product School, December 9, 2024). The wording, the levels, and what each level looks like are Leadpath’s own.",
  levels,
  skills,
  responsibilities,
  stages,
  ideas,
  role,
  dimensions,
  seat,
} as const;
